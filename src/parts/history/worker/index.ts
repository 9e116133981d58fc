import { definePart } from '../../define-part.ts';
import { historyClearKind } from './kinds/history-clear.ts';
import { historyPauseKind } from './kinds/history-pause.ts';
import { historyRemoveKind } from './kinds/history-remove.ts';
import { historyPageRead, historyRecordingRead, historySearchRead } from './reads.ts';

export const historyPart = definePart({
  reads: {
    'history.page': historyPageRead,
    'history.search': historySearchRead,
    'history.recording': historyRecordingRead,
  },
  kinds: [historyRemoveKind, historyClearKind, historyPauseKind],
});
