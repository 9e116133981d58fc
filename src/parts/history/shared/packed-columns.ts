import {
  type Check,
  type NumberColumn,
  rowsHolding,
  type TextColumn,
  type ViewingColumn,
} from './viewing-columns.ts';

/**
 * Columns that take little room: a million viewings are looked through in memory, and a string or a
 * number of its own for each cell would take two to three times as much.
 */

/** Values that stand in several columns, each once. */
export type Shared = Map<unknown, unknown>;

const MOST_BYTE = 0xff;
const MOST_SHORT = 0xffff;

export function packNumbers(all: readonly number[]): NumberColumn {
  return all.every((one) => one === (one | 0)) ? new Int32Array(all) : new Float64Array(all);
}

interface FewColumn<T> extends ViewingColumn<T> {
  readonly values: readonly T[];
  /** Place of a row's value among them. */
  readonly which: ArrayLike<number>;
}

// What is made of a list and what reads it later stand in functions of their own: those that are
// made in one place keep everything alive that any of them has used, the list among it.

function placesOf<T>(all: readonly T[], shared: Shared) {
  const places = new Map<T, number>();
  const values: T[] = [];
  let last = 0;
  const found = all.map((one, row) => {
    // What is said often is mostly said of the row before as well.
    const known = row > 0 && one === all[row - 1] ? last : places.get(one);
    if (known !== undefined) {
      last = known;
      return known;
    }
    // Months have much in common: the same string stands in all of them.
    const value = (shared.has(one) ? shared.get(one) : one) as T;
    shared.set(value, value);
    last = values.push(value) - 1;
    places.set(one, last);
    return last;
  });
  const most = values.length - 1;
  const Places = most <= MOST_BYTE ? Uint8Array : most <= MOST_SHORT ? Uint16Array : Uint32Array;
  return { values, which: new Places(found) };
}

const fewOf = <T>(values: readonly T[], which: ArrayLike<number>): FewColumn<T> => ({
  length: which.length,
  values,
  which,
  at: (row) => values[which[row] ?? -1],
});

/** Values of which there are few different ones: each once, and its place for every row. */
export function packFew<T>(all: readonly T[], shared: Shared): FewColumn<T> {
  const { values, which } = placesOf(all, shared);
  return fewOf(values, which);
}

const fewTextsOf = (few: FewColumn<string>): TextColumn => ({
  ...few,
  holding(word): Check {
    const holdsAt = rowsHolding(few.values, word);
    const holds = few.values.map((_, n) => holdsAt(n));
    return (row) => holds[few.which[row] ?? -1] ?? false;
  },
});

export const packFewTexts = (all: readonly string[], shared: Shared): TextColumn =>
  fewTextsOf(packFew(all, shared));

/** Where each text ends that stands in one with the others. */
function endsOf(all: readonly string[]): Uint32Array {
  const ends = new Uint32Array(all.length);
  let end = -1;
  for (let row = 0; row < all.length; row += 1) {
    end += 1 + (all[row] as string).length;
    ends[row] = end;
  }
  return ends;
}

function linesIn(whole: string, ends: Uint32Array): TextColumn {
  const beginOf = (row: number) => (row === 0 ? 0 : (ends[row - 1] as number) + 1);
  return {
    length: ends.length,
    at(row) {
      const to = ends[row];
      return to === undefined ? undefined : whole.slice(beginOf(row), to);
    },
    holding(word): Check {
      const found = new Uint8Array(ends.length);
      const next = finderOf(whole, word);
      let row = 0;
      for (let at = next(0); at >= 0; at = row < ends.length ? next(beginOf(row)) : -1) {
        while ((ends[row] as number) < at) row += 1;
        found[row] = 1;
        row += 1;
      }
      return (one) => found[one] === 1;
    },
  };
}

/** Texts one after the other in one: a line each. */
export const packTexts = (all: readonly string[]): TextColumn =>
  linesIn(all.join('\n'), endsOf(all));

/** Where a word stands next, whatever its capitals; -1: nowhere. Most have none, and those are found sooner. */
function finderOf(whole: string, word: string): (from: number) => number {
  if (word.toLowerCase() === word.toUpperCase()) return (from) => whole.indexOf(word, from);
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(whole)?.index ?? -1;
  };
}

const linksOf = (
  heads: ViewingColumn<string>,
  tails: ViewingColumn<string>,
): ViewingColumn<string> => ({
  length: tails.length,
  at: (row) => (row < tails.length ? `${heads.at(row)}${tails.at(row)}` : undefined),
});

/** Addresses: few different beginnings, and what stands behind the last slash. */
export function packLinks(all: readonly string[], shared: Shared): ViewingColumn<string> {
  const tails: string[] = [];
  let last = '';
  const heads = all.map((one) => {
    const length = one.lastIndexOf('/') + 1;
    tails.push(one.slice(length));
    if (length !== last.length || !one.startsWith(last)) last = one.slice(0, length);
    return last;
  });
  return linksOf(packFew(heads, shared), packTexts(tails));
}
