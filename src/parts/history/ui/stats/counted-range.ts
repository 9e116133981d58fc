import { signal } from '@preact/signals';
import { monthsOf, UNDATED } from '@/src/parts/history/shared/months.ts';
import type { ViewingBlock } from '@/src/parts/history/shared/viewing-block.ts';
import {
  eachViewingInTurns,
  type SeeViewing,
  type StatsRange,
} from '@/src/parts/history/shared/viewings-in.ts';
import { readViewings } from '@/src/storage/viewings.ts';

/** What is counted of viewings as they are gone through. */
export interface Counting<T> {
  readonly see: SeeViewing;
  /** @param blocks What was read, the undated month and the one before the range among it. */
  readonly result: (blocks: readonly ViewingBlock[], range: StatsRange) => T;
}

async function blocksOf(account: number, range: StatsRange): Promise<readonly ViewingBlock[]> {
  const months = monthsOf(range);
  if (months.from <= UNDATED.from) return readViewings(account, months);
  const read = [readViewings(account, UNDATED), readViewings(account, months)];
  return (await Promise.all(read)).flat();
}

/**
 * What is said of one range of the archive at a time: only its months are read, and counted in turns.
 * What was said of the range before stays until the next is there.
 */
export function createCountedRange<T>(begin: () => Counting<T>) {
  const value = signal<{ readonly range: StatsRange; readonly said: T } | null>(null);
  /** What stands there is of another range, or from before a change. */
  const busy = signal(false);
  const failed = signal(false);
  let turn = 0;

  async function want(account: number, range: StatsRange): Promise<void> {
    const mine = ++turn;
    const isWanted = () => mine === turn;
    busy.value = true;
    try {
      const blocks = await blocksOf(account, range);
      if (!isWanted()) return;
      const { see, result } = begin();
      await eachViewingInTurns(blocks, range, see, isWanted);
      if (!isWanted()) return;
      value.value = { range, said: result(blocks, range) };
      failed.value = false;
    } catch {
      if (!isWanted()) return;
      failed.value = true;
    }
    busy.value = false;
  }

  return {
    value,
    busy,
    failed,
    want: (account: number, range: StatsRange) => void want(account, range),
    /** Nothing is said any more: it would be of somebody else. */
    clear() {
      turn += 1;
      value.value = null;
      busy.value = false;
    },
    dispose() {
      turn += 1;
    },
  };
}
