import type { Run } from '@/src/engine/shared/runs.ts';
import { t } from '@/src/i18n.ts';
import { undoneName } from './run-words.ts';
import { runSaid } from './said.ts';
import { sentence } from './sentences.ts';

/** What a run is called while it goes on. */
export function runName(run: Run): string {
  if (run.undoOf !== null) return t('journal_is_undo', [undoneName(run)]);
  return sentence(runSaid(run));
}

/** "排队中，前面还有：移动 48 人到「做饭」": for what something waits that was ordered later. */
export const behindText = (ahead: Run): string => t('run_behind', [runName(ahead)]);
