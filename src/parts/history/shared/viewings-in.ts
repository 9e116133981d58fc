import { sizeOf, type ViewingBlock } from './viewing-block.ts';
import { spentOf } from './viewing-spent.ts';

export interface StatsRange {
  /** Unix seconds, both included; null: no limit. */
  readonly from: number | null;
  readonly to: number | null;
}

/** From the first second of a year to its last one, in the person's own time zone. */
export const yearRange = (year: number): StatsRange => ({
  from: new Date(year, 0, 1).getTime() / 1000,
  to: new Date(year + 1, 0, 1).getTime() / 1000 - 1,
});

/**
 * Goes through the dated viewings of a range, oldest first.
 * @param see Is given the block, the row in it, when it was seen and about how many seconds it took.
 */
export function eachViewing(
  blocks: readonly ViewingBlock[],
  { from, to }: StatsRange,
  see: (block: ViewingBlock, row: number, at: number, spent: number) => void,
): void {
  const spent = spentOf(blocks);
  const [first, last] = [Math.max(1, from ?? 1), to ?? Infinity];
  blocks.forEach((block, n) => {
    const { viewedSeconds } = block;
    if ((viewedSeconds.at(-1) ?? 0) < first || (viewedSeconds[0] ?? 0) > last) return;
    const took = spent[n] as Float64Array;
    for (let row = 0; row < sizeOf(block); row += 1) {
      const at = viewedSeconds[row] as number;
      if (at >= first && at <= last) see(block, row, at, took[row] as number);
    }
  });
}

/** Of the oldest viewing that is dated; null: none is. */
export function firstSeconds(blocks: readonly ViewingBlock[]): number | null {
  for (const { viewedSeconds } of blocks) {
    for (let row = 0; row < viewedSeconds.length; row += 1) {
      const at = viewedSeconds[row] as number;
      if (at > 0) return at;
    }
  }
  return null;
}

/** Viewings that the service did not date. */
export function countUndated(blocks: readonly ViewingBlock[]): number {
  let count = 0;
  for (const { viewedSeconds } of blocks) {
    // They stand before all others.
    for (let row = 0; viewedSeconds[row] === 0; row += 1) count += 1;
  }
  return count;
}
