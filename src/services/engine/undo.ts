import { BiliError } from '../../api/errors.ts';
import type { JournalEntry, Run, RunOrder } from '../../domain/runs.ts';
import type { RunStore } from '../../storage/runs.ts';
import { kindOf } from './kinds/index.ts';
import { MOST_ITEMS } from './runner.ts';

/**
 * The orders that take a run back, made from its journal: only items that were verified to have
 * changed. Empty when nothing can come back.
 */
export async function undoOrders(store: RunStore, run: Run): Promise<readonly RunOrder[]> {
  const kind = kindOf(run.kind);
  const [entries, items] = await Promise.all([
    store.journalOf(run.id),
    store.items(run.id, ['verified'], MOST_ITEMS),
  ]);
  const targets = new Map(items.map(({ index, target }) => [index, target]));
  const done = entries
    .filter(isChange)
    .map(({ index, id, title, before, after }) => ({
      id,
      title,
      target: targets.get(index),
      before: before ?? null,
      after: after ?? null,
    }))
    .filter(({ target }) => target !== undefined);
  return kind.undo(done, run.params);
}

/** `already` was no change of ours; what failed or is doubtful is not taken for done. */
function isChange({ state, note }: JournalEntry): boolean {
  return state === 'verified' && note !== 'already';
}

export function assertUndoable(run: Run | undefined, account: number | null): Run {
  if (!run) throw new BiliError({ kind: 'not-found', operation: 'undo' });
  if (run.account !== account) throw new BiliError({ kind: 'account-changed', operation: 'undo' });
  return run;
}
