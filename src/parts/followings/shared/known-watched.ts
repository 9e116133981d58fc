import type { WholeSpan } from '../../history/shared/archive-state.ts';
import type { WatchedWorks } from '../../history/shared/watched-tally.ts';
import type { FollowingRow, Watched } from './row.ts';

/** What an archive tells of those it was asked about. */
export interface WatchedFacts {
  readonly found: ReadonlyMap<number, WatchedWorks>;
  readonly whole: WholeSpan | null;
}

/** Rows with what most of the works of each are, of those of whom that is known. */
export function withPartitions(
  rows: readonly FollowingRow[],
  partitions: ReadonlyMap<number, string>,
): readonly FollowingRow[] {
  if (partitions.size === 0) return rows;
  return rows.map((row) => {
    const partition = partitions.get(row.mid);
    return partition === undefined ? row : { ...row, partition };
  });
}

/** Rows with what was watched of each; null: the archive was not asked, and tells nothing. */
export function withWatched(
  rows: readonly FollowingRow[],
  facts: WatchedFacts | null,
): readonly FollowingRow[] {
  if (!facts) return rows;
  const { fromSeconds: wholeFromSeconds = null, asOfSeconds = null } = facts.whole ?? {};
  // Most were not watched, and all of those are alike.
  const none: Watched = { works: 0, lastSeconds: null, wholeFromSeconds, asOfSeconds };
  return rows.map((row) => {
    const { count: works, lastSeconds } = facts.found.get(row.mid) ?? {};
    const watched =
      works === undefined ? none : { ...none, works, lastSeconds: lastSeconds ?? null };
    return { ...row, watched };
  });
}
