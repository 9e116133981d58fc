import { definePart } from '../../define-part.ts';
import { archiveCollection } from './archive.ts';
import { createArchiveCalls } from './archive-calls.ts';
import { archiveRemoveKind, archiveRestoreKind } from './kinds/archive-remove.ts';
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
  calls: createArchiveCalls,
  collections: [archiveCollection],
  kinds: [
    historyRemoveKind,
    historyClearKind,
    historyPauseKind,
    archiveRemoveKind,
    archiveRestoreKind,
  ],
});
