import type { JournalEntry, Run, RunItem } from './shared/runs.ts';

/** The journal's line for an item that has reached its end. */
export function entryOf(run: Run, item: RunItem, atMs: number): JournalEntry {
  const { index, id, title, state, note, before, after, error } = item;
  return {
    account: run.account,
    run: run.id,
    kind: run.kind,
    index,
    id,
    title,
    atMs,
    state: state as JournalEntry['state'],
    note,
    before,
    after,
    error,
    undo: run.undoOf !== null,
  };
}
