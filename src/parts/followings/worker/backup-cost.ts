import type { Collected } from '../../../collect/shared/collected.ts';
import { begin } from '../../../collect/walk.ts';
import { followingsCollection, PAGE } from './followings.ts';

/** The page of followings that is asked for next. */
export function pageOf({ next }: Pick<Collected, 'next'>): number {
  const page = next?.['pn'];
  return typeof page === 'number' ? page : 1;
}

export function pagesIn(total: number | null): number | null {
  return total === null ? null : Math.ceil(total / PAGE);
}

/**
 * Requests that a backup would take now: the pages of followings still to be read, one where the
 * local copy is fresh, and one for the groups.
 * @param known How many people are followed, as far as anybody knows.
 */
export function backupCost(
  account: number,
  state: Collected | undefined,
  known: number,
  nowMs: number,
): number {
  const GROUPS = 1;
  const at = begin(followingsCollection, { account, of: 0 }, state, nowMs);
  if (at.topUp) return 1 + GROUPS;
  return Math.max(1, Math.ceil(known / PAGE) - (pageOf(at) - 1)) + GROUPS;
}
