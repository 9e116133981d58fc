import type { Run } from './runs.ts';

/**
 * Whether an undo of it would be taken: the one rule for every surface. Something was changed, be it
 * one step of an item that failed at the next.
 */
export function hasWayBack({
  undoable,
  undoOf,
  counts: { verified, already = 0, halfWay = 0 },
}: Pick<Run, 'undoable' | 'undoOf' | 'counts'>): boolean {
  return undoable !== false && undoOf === null && verified - already + halfWay > 0;
}
