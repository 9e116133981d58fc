import { definePart } from '../../define-part.ts';
import { historyClearKind } from './kinds/history-clear.ts';
import { historyPause } from './kinds/history-pause.ts';
import { historyRemove } from './kinds/history-remove.ts';
import { page, recording, search } from './reads.ts';

export const historyPart = definePart({
  reads: { 'history.page': page, 'history.search': search, 'history.recording': recording },
  kinds: [historyRemove, historyClearKind, historyPause],
});
