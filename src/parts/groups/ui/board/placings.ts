import { computed, effect, signal } from '@preact/signals';
import type { LocalRows } from '@/src/parts/followings/ui/index.ts';
import { isInPlace } from '@/src/parts/groups/shared/drop.ts';
import type { Placing } from './columns.ts';

interface Pending extends Placing {
  /** Of the run, or of a click that has no run's id yet. */
  readonly id: string;
  /** Readings of the copy after which that alone is believed; null: it is still under way. */
  readonly until: number | null;
}

/** One reading may have begun before the end that it does not know of. */
const READINGS = 2;

/**
 * People who were put somewhere and are shown there before the service has said so. What came true
 * stays until the local copy says the same; what did not goes back at once.
 */
export function createPlacings({ rows, facts }: Pick<LocalRows, 'rows' | 'facts'>) {
  const pending = signal<readonly Pending[]>([]);
  /** Ends that were told before their beginning. */
  const early = new Map<string, readonly number[]>();
  let readings = 0;

  function settle(one: Pending, mids: readonly number[]): readonly Pending[] {
    const came = one.mids.filter((mid) => mids.includes(mid));
    return came.length > 0 ? [{ ...one, mids: came, until: readings + READINGS }] : [];
  }

  function ended(id: string, mids: readonly number[]) {
    if (!pending.peek().some((one) => one.id === id)) {
      early.set(id, mids);
      return;
    }
    pending.value = pending.peek().flatMap((one) => (one.id === id ? settle(one, mids) : [one]));
  }

  const stop = effect(() => {
    // Told anew with every reading of the copy.
    const isRead = facts.value !== null;
    if (!isRead) return;
    readings += 1;
    const left = pending
      .peek()
      .filter(({ until, ...one }) => until === null || isAwaited(one, until));
    if (left.length !== pending.peek().length) pending.value = left;
  });

  function isAwaited(one: Placing, until: number): boolean {
    if (readings >= until) return false;
    const mids = new Set(one.mids);
    const there = rows.peek().filter(({ mid }) => mids.has(mid));
    return !there.every((row) => isInPlace(row, one));
  }

  return {
    list: computed((): readonly Placing[] => pending.value),
    begun(id: string, placing: Placing) {
      const { mids, out, into } = placing;
      const one = { id, mids, out, into, until: null };
      const known = early.get(id);
      early.delete(id);
      pending.value = [...pending.peek(), ...(known ? settle(one, known) : [one])];
    },
    /** A click got the id of its run: it stands still and will end as a run does. */
    called(id: string, run: string) {
      pending.value = pending.peek().map((one) => (one.id === id ? { ...one, id: run } : one));
    },
    ended,
    stop,
  };
}
