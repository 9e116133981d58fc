/**
 * What is chosen is a set of ids and knows nothing of what is shown: filtering changes neither. These
 * say how the two meet.
 */
type Ids = ReadonlySet<number>;
type Shown = readonly { readonly mid: number }[];

export interface Tally {
  readonly chosen: number;
  /** Chosen, but not shown at the moment: an act takes them as well, so they are always told. */
  readonly hidden: number;
  /** Whether a tick at the head is empty, half or full. */
  readonly shown: 'none' | 'some' | 'all';
}

export const NOBODY_CHOSEN: Tally = { chosen: 0, hidden: 0, shown: 'none' };

export function tally(ids: Ids, shown: Shown): Tally {
  let visible = 0;
  for (const { mid } of shown) if (ids.has(mid)) visible += 1;
  const isAll = visible > 0 && visible === shown.length;
  return {
    chosen: ids.size,
    hidden: ids.size - visible,
    shown: visible === 0 ? 'none' : isAll ? 'all' : 'some',
  };
}

/** "All N shown": what was chosen before under another filter stays. */
export const withShown = (ids: Ids, shown: Shown): Ids =>
  new Set([...ids, ...shown.map(({ mid }) => mid)]);

export function withoutShown(ids: Ids, shown: Shown): Ids {
  const left = new Set(ids);
  for (const { mid } of shown) left.delete(mid);
  return left;
}

/**
 * Takes out whoever is no longer followed.
 * @param people Everybody; of a list that is not complete nobody is known to be gone.
 */
export function stillThere(ids: Ids, people: Shown, isComplete: boolean): Ids {
  if (!isComplete || ids.size === 0) return ids;
  const known = new Set(people.map(({ mid }) => mid));
  const left = [...ids].filter((mid) => known.has(mid));
  return left.length === ids.size ? ids : new Set(left);
}
