import { BUCKETS, OVERALL_GAP_MS } from '../api/pace.ts';

/** Requests of a run. */
export interface Calls {
  readonly writes: number;
  readonly reads: number;
  /** How often reading turns to writing; absent: once in each window. */
  readonly rounds?: number;
}

/** What is known of the targets without asking. */
export interface KnownTargets<T = unknown> {
  readonly targets: readonly T[];
  /** How many people are in a group; undefined: not known. */
  readonly membersOf: (tagid: number) => number | undefined;
}

const WRITE_MS = middle(BUCKETS.write.gapMs);
export const READ_MS = middle(BUCKETS.relation.gapMs);

/**
 * Milliseconds that so many requests take at the polite pace. Gaps lie between two of a kind, and a
 * shorter one between any two: so what is read between two writes costs less than its own gap.
 */
export function timeOf({ writes, reads, rounds = 1 }: Calls): number {
  const turns = Math.max(1, Math.min(rounds, writes));
  // A worker that was just woken holds its first write back.
  let [nowMs, readAtMs, writeAtMs] = [0, 0, BUCKETS.write.gapMs[0] as number];
  const read = () => {
    nowMs = Math.max(nowMs, readAtMs);
    [readAtMs, nowMs] = [nowMs + READ_MS, nowMs + OVERALL_GAP_MS];
  };
  const write = () => {
    nowMs = Math.max(nowMs, writeAtMs);
    [writeAtMs, nowMs] = [nowMs + WRITE_MS, nowMs + OVERALL_GAP_MS];
  };
  // Half of the reading comes before a round's writes, half of it behind them.
  for (let turn = 0; turn < 2 * turns; turn++) {
    for (let count = share(reads, 2 * turns, turn); count > 0; count--) read();
    if (turn % 2 === 1) continue;
    for (let count = share(writes, turns, turn / 2); count > 0; count--) write();
  }
  return nowMs;
}

/** The part of `count` that the place gets when it is dealt out evenly. */
function share(count: number, places: number, place: number): number {
  return Math.floor(((place + 1) * count) / places) - Math.floor((place * count) / places);
}

function middle([min, max]: readonly [number, number]): number {
  return (min + max) / 2;
}
