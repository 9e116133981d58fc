import { hasEnded, type JournalEntry, type Run } from '@/src/engine/shared/runs.ts';

/** One row of the journal: a run, one of its items, or the word that they are being fetched. */
export type JournalRow =
  | { readonly type: 'run'; readonly key: string; readonly run: Run; readonly open: boolean }
  | { readonly type: 'item'; readonly key: string; readonly entry: JournalEntry }
  | { readonly type: 'loading'; readonly key: string };

export type ResultFilter = 'all' | 'problems' | 'open';

export interface JournalFilter {
  /** Kind of change, or '' for all. */
  readonly kind: string;
  readonly result: ResultFilter;
  /** Found in titles; '' for all. */
  readonly text: string;
}

/** What stands under a run that was unfolded; null while it is fetched. */
export type Unfolded = ReadonlyMap<string, readonly JournalEntry[] | null>;

function fits(run: Run, { kind, result }: JournalFilter): boolean {
  if (kind !== '' && run.kind !== kind) return false;
  if (result === 'problems') return run.counts.failed + run.counts.doubtful > 0;
  return result === 'all' || !hasEnded(run);
}

/**
 * The rows to show. While searching, `found` are the lines that fit, and their runs are shown with
 * those lines alone.
 */
export function journalRows(
  runs: readonly Run[],
  unfolded: Unfolded,
  filter: JournalFilter,
  found: readonly JournalEntry[] | null,
): readonly JournalRow[] {
  const byRun = found && groupBy(found);
  return runs
    .filter((run) => fits(run, filter) && (!byRun || byRun.has(run.id)))
    .flatMap((run) => {
      const entries = byRun ? byRun.get(run.id) : unfolded.get(run.id);
      const open = entries !== undefined;
      const head: JournalRow = { type: 'run', key: run.id, run, open };
      if (!open) return [head];
      if (entries === null) return [head, { type: 'loading', key: `${run.id} loading` }];
      return [
        head,
        ...entries.map(
          (entry): JournalRow => ({ type: 'item', key: `${run.id} ${entry.index}`, entry }),
        ),
      ];
    });
}

function groupBy(entries: readonly JournalEntry[]): ReadonlyMap<string, JournalEntry[]> {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.run);
    if (group) group.push(entry);
    else groups.set(entry.run, [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.index - b.index);
  return groups;
}
