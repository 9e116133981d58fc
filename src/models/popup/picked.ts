import { computed, signal } from '@preact/signals';

/** What is chosen in a list, by id; a range goes from the last single choice. */
export function createPicked<Id extends string | number>() {
  const ids = signal<ReadonlySet<Id>>(new Set());
  let anchor: Id | null = null;

  return {
    ids,
    count: computed(() => ids.value.size),
    toggle(id: Id) {
      const next = new Set(ids.peek());
      if (!next.delete(id)) next.add(id);
      anchor = id;
      ids.value = next;
    },
    /** From the last choice to here, in the order that is shown. */
    range(id: Id, shown: readonly Id[]) {
      const from = anchor === null ? -1 : shown.indexOf(anchor);
      const to = shown.indexOf(id);
      if (to < 0) return;
      const start = from < 0 ? to : Math.min(from, to);
      const end = from < 0 ? to : Math.max(from, to);
      if (from < 0) anchor = id;
      ids.value = new Set([...ids.peek(), ...shown.slice(start, end + 1)]);
    },
    all(shown: readonly Id[]) {
      ids.value = new Set(shown);
    },
    none() {
      anchor = null;
      ids.value = new Set();
    },
    /** What is gone from the list is no longer chosen. */
    drop(gone: readonly Id[]) {
      const next = new Set(ids.peek());
      for (const id of gone) next.delete(id);
      if (next.size !== ids.peek().size) ids.value = next;
    },
  };
}
