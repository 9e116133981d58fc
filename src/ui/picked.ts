import { computed, signal } from '@preact/signals';

/** What is chosen in a list, by id; a range goes from the last single choice. */
export function createPicked<Id extends string | number>() {
  const ids = signal<ReadonlySet<Id>>(new Set());
  /** Where a range begins. */
  let anchor: Id | null = null;
  /** What was chosen besides the range: one that shrinks gives its rows back. */
  let base: ReadonlySet<Id> = new Set();

  function without(from: ReadonlySet<Id>, gone: Iterable<Id>): ReadonlySet<Id> {
    const left = new Set(from);
    for (const id of gone) left.delete(id);
    return left;
  }

  function toggle(id: Id) {
    const next = new Set(ids.peek());
    if (!next.delete(id)) next.add(id);
    anchor = id;
    base = without(next, [id]);
    ids.value = next;
  }

  /** From the last choice to here, in the order that is shown; without one, from `from`. */
  function range(id: Id, shown: readonly Id[], from: Id = id) {
    if (!shown.includes(id)) return;
    if (anchor === null || !shown.includes(anchor)) {
      anchor = from;
      base = ids.peek();
    }
    const [start = 0, end = 0] = [shown.indexOf(anchor), shown.indexOf(id)].sort((a, b) => a - b);
    ids.value = new Set([...base, ...shown.slice(start, end + 1)]);
  }

  return {
    ids,
    count: computed(() => ids.value.size),
    toggle,
    range,
    /** A click on a row or its box: with Shift a range, else this one more or less. */
    pick(id: Id, withShift: boolean, shown: () => readonly Id[], from?: Id) {
      if (withShift) range(id, shown(), from);
      else toggle(id);
    },
    all(shown: readonly Id[]) {
      anchor = null;
      ids.value = new Set(shown);
    },
    none() {
      anchor = null;
      ids.value = new Set();
    },
    /** What is gone from the list is no longer chosen. */
    drop(gone: readonly Id[]) {
      const next = without(ids.peek(), gone);
      base = without(base, gone);
      if (anchor !== null && gone.includes(anchor)) anchor = null;
      if (next.size !== ids.peek().size) ids.value = next;
    },
  };
}
