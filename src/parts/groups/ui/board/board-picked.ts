import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { createPicked } from '@/src/ui/picked.ts';
import type { BoardColumn } from './columns.ts';

/** Who is chosen on the board: people of one column at a time. */
export function createBoardPicked(columns: ReadonlySignal<readonly BoardColumn[]>) {
  const picked = createPicked<number>();
  /** The column that they stand in. */
  const pickedIn = signal<number | null>(null);

  const rowsOf = (tagid: number) =>
    columns.peek().find(({ group }) => group.tagid === tagid)?.rows ?? [];
  const midsOf = (tagid: number) => rowsOf(tagid).map(({ mid }) => mid);

  function chosen(): readonly FollowingRow[] {
    const ids = picked.ids.peek();
    const tagid = pickedIn.peek();
    return tagid === null ? [] : rowsOf(tagid).filter(({ mid }) => ids.has(mid));
  }

  // Whoever is no longer in the column cannot be taken out of it.
  const stop = effect(() => {
    const tagid = pickedIn.value;
    const column = columns.value.find(({ group }) => group.tagid === tagid);
    if (tagid === null) return;
    const there = new Set(column?.rows.map(({ mid }) => mid));
    const gone = [...picked.ids.peek()].filter((mid) => !there.has(mid));
    if (gone.length > 0) picked.drop(gone);
    if (picked.ids.peek().size === 0) pickedIn.value = null;
  });

  return {
    picked,
    pickedIn,
    chosen,
    chooseNobody() {
      batch(() => {
        picked.none();
        pickedIn.value = null;
      });
    },
    /** Those who are chosen, if that is one of them; or this one alone. */
    heldWith(row: FollowingRow, tagid: number): readonly FollowingRow[] {
      const isChosen = pickedIn.peek() === tagid && picked.ids.peek().has(row.mid);
      return isChosen ? chosen() : [row];
    },
    /** As in a list of files: one alone, one more or less, or all up to here. */
    pick(row: FollowingRow, tagid: number, how: 'alone' | 'toggle' | 'range', from?: FollowingRow) {
      batch(() => {
        if (pickedIn.peek() !== tagid) picked.none();
        pickedIn.value = tagid;
        if (how === 'range') picked.range(row.mid, midsOf(tagid), from?.mid);
        else {
          const ids = picked.ids.peek();
          const isOnly = ids.size === 1 && ids.has(row.mid);
          if (how === 'alone' && !isOnly) picked.none();
          picked.toggle(row.mid);
        }
        if (picked.ids.peek().size === 0) pickedIn.value = null;
      });
    },
    pickAll(tagid: number) {
      batch(() => {
        pickedIn.value = tagid;
        picked.all(midsOf(tagid));
      });
    },
    stop,
  };
}
