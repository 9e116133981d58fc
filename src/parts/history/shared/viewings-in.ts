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

/** Is given the block, the row in it, when it was seen and about how many seconds it took. */
export type SeeViewing = (block: ViewingBlock, row: number, at: number, spent: number) => void;

/** Goes through the dated viewings of a range in one of the months that were read. */
function eachInMonth(
  blocks: readonly ViewingBlock[],
  n: number,
  { from, to }: StatsRange,
  see: SeeViewing,
): void {
  const block = blocks[n] as ViewingBlock;
  const { viewedSeconds } = block;
  const [first, last] = [Math.max(1, from ?? 1), to ?? Infinity];
  if ((viewedSeconds.at(-1) ?? 0) < first || (viewedSeconds[0] ?? 0) > last) return;
  const took = spentOf(blocks, n);
  for (let row = 0; row < sizeOf(block); row += 1) {
    const at = viewedSeconds[row] as number;
    if (at >= first && at <= last) see(block, row, at, took[row] as number);
  }
}

/** Goes through the dated viewings of a range, oldest first. */
export function eachViewing(
  blocks: readonly ViewingBlock[],
  range: StatsRange,
  see: SeeViewing,
): void {
  blocks.forEach((_, n) => {
    eachInMonth(blocks, n, range, see);
  });
}

/** A page draws, and hears keys, after so many milliseconds. */
const TURN_MS = 12;

/**
 * The same in turns, for more viewings than a page may stand still for.
 * @param isWanted Nobody waits for it any more: it is left where it is.
 */
export async function eachViewingInTurns(
  blocks: readonly ViewingBlock[],
  range: StatsRange,
  see: SeeViewing,
  isWanted: () => boolean,
): Promise<void> {
  let turnMs = performance.now();
  for (let n = 0; n < blocks.length && isWanted(); n += 1) {
    eachInMonth(blocks, n, range, see);
    if (performance.now() - turnMs < TURN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turnMs = performance.now();
  }
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
