import {
  type Check,
  type NumberColumn,
  rowsHolding,
  type TextColumn,
  type ViewColumn,
} from './view-columns.ts';

/**
 * Columns that take little room: a million viewings are looked through in memory, and a string or a
 * number of its own for each cell would take two to three times as much.
 */

/** Values that stand in several columns, each once. */
export type Shared = Map<unknown, unknown>;

const MOST_BYTE = 0xff;
const MOST_SHORT = 0xffff;

export function packNumbers(all: readonly number[]): NumberColumn {
  return all.every((one) => one === (one | 0)) ? Int32Array.from(all) : Float64Array.from(all);
}

interface FewColumn<T> extends ViewColumn<T> {
  readonly values: readonly T[];
  /** Place of a row's value among them. */
  readonly which: ArrayLike<number>;
}

/** Values of which there are few different ones: each once, and its place for every row. */
export function packFew<T>(all: readonly T[], shared: Shared): FewColumn<T> {
  const places = new Map<T, number>();
  const values: T[] = [];
  const found = all.map((one) => {
    const known = places.get(one);
    if (known !== undefined) return known;
    // Months have much in common: the same string stands in all of them.
    const value = (shared.has(one) ? shared.get(one) : one) as T;
    shared.set(value, value);
    places.set(one, values.length);
    return values.push(value) - 1;
  });
  const last = values.length - 1;
  const Places = last <= MOST_BYTE ? Uint8Array : last <= MOST_SHORT ? Uint16Array : Uint32Array;
  const which = Places.from(found);
  return {
    length: all.length,
    values,
    which,
    at: (row) => values[which[row] ?? -1],
  };
}

export function packFewTexts(all: readonly string[], shared: Shared): TextColumn {
  const few = packFew(all, shared);
  return {
    ...few,
    holding(word): Check {
      const holdsAt = rowsHolding(few.values, word);
      const holds = few.values.map((_, n) => holdsAt(n));
      return (row) => holds[few.which[row] ?? -1] ?? false;
    },
  };
}

/** Texts one after the other in one: a line each. */
export function packTexts(all: readonly string[]): TextColumn {
  const whole = all.join('\n');
  const ends = new Uint32Array(all.length);
  let end = -1;
  for (const [row, { length }] of all.entries()) {
    end += 1 + length;
    ends[row] = end;
  }
  const beginOf = (row: number) => (row === 0 ? 0 : (ends[row - 1] as number) + 1);
  return {
    length: all.length,
    at(row) {
      const to = ends[row];
      return to === undefined ? undefined : whole.slice(beginOf(row), to);
    },
    holding(word): Check {
      const found = new Uint8Array(all.length);
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

/** Where a word stands next, whatever its capitals; -1: nowhere. Most have none, and those are found sooner. */
function finderOf(whole: string, word: string): (from: number) => number {
  if (word.toLowerCase() === word.toUpperCase()) return (from) => whole.indexOf(word, from);
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(whole)?.index ?? -1;
  };
}

/** Addresses: few different beginnings, and what stands behind the last slash. */
export function packLinks(all: readonly string[], shared: Shared): ViewColumn<string> {
  const heads = packFewTexts(
    all.map((one) => one.slice(0, one.lastIndexOf('/') + 1)),
    shared,
  );
  const tails = packTexts(all.map((one) => one.slice(one.lastIndexOf('/') + 1)));
  return {
    length: all.length,
    at: (row) => (row < all.length ? `${heads.at(row)}${tails.at(row)}` : undefined),
  };
}
