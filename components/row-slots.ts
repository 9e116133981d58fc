/** A row that is to be drawn. */
interface Drawn {
  readonly index: number;
  readonly key: string | number | bigint;
}

/**
 * Why it is drawn: it was scrolled or asked for other rows, and elements may be filled with what
 * comes into view; or its items changed by themselves, and no row may become another one under the
 * pointer of somebody who is about to click it.
 */
export type Redrawn = 'asked' | 'changed';

/**
 * Which element each drawn row has. One that goes out of view leaves its own to one that comes: to
 * fill it with other texts takes half of what it takes to make another.
 */
export function createRowSlots() {
  let last: readonly (Drawn & { readonly slot: number })[] = [];
  let made = 0;
  /** The elements as they stand in the document. */
  let standing: readonly number[] = [];

  return {
    /**
     * @param focused Index of the row that has the focus as they were drawn last. Its element goes
     * where its item goes, or else stays at its place, and becomes no other row.
     * @returns A number for each row, in their order; the same number is the same element.
     */
    place(rows: readonly Drawn[], why: Redrawn, focused: number | null): readonly number[] {
      const isAsked = why === 'asked';
      const at = ({ index, key }: Drawn) => (isAsked ? index : key);
      const before = new Map<Drawn['key'], number | undefined>();
      for (const one of last) before.set(at(one), one.slot);
      const held = last.find(({ index }) => index === focused);
      const goal = isAsked && held && rows.find(({ key }) => key === held.key);
      if (goal) {
        before.set(held.index, before.get(goal.index));
        before.set(goal.index, held.slot);
      }
      const kept = rows.map((row) => before.get(at(row)));
      const taken = new Set([...kept, held?.slot]);
      const left = isAsked ? last.filter(({ slot }) => !taken.has(slot)) : [];
      last = rows.map(({ index, key }, n) => {
        return { index, key, slot: kept[n] ?? left.pop()?.slot ?? ++made };
      });
      return last.map(({ slot }) => slot);
    },

    /**
     * The rows just placed, as they are to stand in the document: `read` in the order in which they
     * are read out. To take an element out and put it in elsewhere costs what it saves to have it
     * filled: `left` leaves each where it is, and those that are new come last.
     */
    inDocument(order: 'read' | 'left'): readonly number[] {
      const rank = new Map(order === 'left' ? standing.map((slot, at) => [slot, at]) : []);
      const at = (n: number) => rank.get(last[n]?.slot ?? 0) ?? rank.size + n;
      const places = last.map((_, n) => n).sort((a, b) => at(a) - at(b));
      standing = places.map((n) => last[n]?.slot ?? 0);
      return places;
    },
  };
}
