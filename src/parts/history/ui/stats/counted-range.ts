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

/** What is counted, as it is kept now; made anew when it has changed: what was counted before holds no more. */
export interface Basis {
  readonly account: number;
}

interface Count<T> {
  readonly said: Promise<T>;
  /** Once it is there. */
  done: { readonly said: T } | null;
  /** Nobody waits for it any more. */
  leave(): void;
}

/** One range, those beside it, and where somebody comes from. */
const MOST_KEPT = 5;

const nameOf = ({ from, to }: StatsRange) => `${from} ${to}`;

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
  let basis: Basis | null = null;
  /** By name, the one that was wanted last at the end; one alone may still be on its way. */
  const counts = new Map<string, Count<T>>();

  function count(account: number, range: StatsRange): Count<T> {
    let isWanted = true;
    async function say(): Promise<T> {
      const blocks = await blocksOf(account, range);
      const { see, result } = begin();
      await eachViewingInTurns(blocks, range, see, () => isWanted);
      const said = result(blocks, range);
      one.done = { said };
      return said;
    }
    const one: Count<T> = {
      said: say(),
      done: null,
      leave() {
        isWanted = false;
      },
    };
    // Whoever waits for it hears of it.
    one.said.catch(() => undefined);
    return one;
  }

  function forget(name: string) {
    counts.get(name)?.leave();
    counts.delete(name);
  }

  function countOf(of: Basis, range: StatsRange): Count<T> {
    const wanted = nameOf(range);
    for (const [name, { done }] of counts) {
      if (basis !== of || (name !== wanted && !done)) forget(name);
    }
    basis = of;
    const one = counts.get(wanted) ?? count(of.account, range);
    counts.delete(wanted);
    counts.set(wanted, one);
    const [oldest] = counts.keys();
    if (counts.size > MOST_KEPT && oldest !== undefined) forget(oldest);
    return one;
  }

  async function want(of: Basis, range: StatsRange): Promise<void> {
    const mine = ++turn;
    const one = countOf(of, range);
    busy.value = !one.done;
    try {
      const { said } = one.done ?? { said: await one.said };
      if (mine !== turn) return;
      value.value = { range, said };
      failed.value = false;
    } catch {
      if (mine !== turn) return;
      forget(nameOf(range));
      failed.value = true;
    }
    busy.value = false;
  }

  async function ahead(of: Basis, ranges: readonly StatsRange[]): Promise<void> {
    const mine = turn;
    for (const range of ranges) {
      if (mine !== turn || busy.peek()) return;
      await countOf(of, range).said.catch(() => forget(nameOf(range)));
    }
  }

  function leaveAll() {
    turn += 1;
    for (const name of [...counts.keys()]) forget(name);
  }

  return {
    value,
    busy,
    failed,
    /** @param of Another one than before: nothing of what was counted holds any more. */
    want: (of: Basis, range: StatsRange) => void want(of, range),
    /** Counts what may be wanted next, one after the other, as long as nothing is. */
    ahead: (of: Basis, ranges: readonly StatsRange[]) => void ahead(of, ranges),
    /** What is kept has changed, and will be read again: until then nothing is said that was counted before. */
    renew() {
      for (const [name, { done }] of [...counts]) if (done || !busy.peek()) forget(name);
    },
    /** Nothing is said any more: it would be of somebody else. */
    clear() {
      leaveAll();
      value.value = null;
      busy.value = false;
    },
    dispose: leaveAll,
  };
}
