import {
  type RowMask,
  rowsHolding,
  type TextColumn,
  type ViewingColumn,
} from './viewing-columns.ts';

/**
 * Columns that take little room: a million viewings are looked through in memory, and a string or a
 * number of its own for each cell would take two to three times as much. What is packed is plain
 * data, kept as it is; what reads it is made when it is unpacked.
 */

/** Values that stand in several columns, each once. */
export type Shared = Map<unknown, unknown>;

export type PackedNumbers = Int32Array | Float64Array;

/** Values of which there are few different ones: each once, and its place for every row. */
export interface PackedFew<T> {
  readonly values: readonly T[];
  readonly which: Uint8Array | Uint16Array | Uint32Array;
}

/** Texts one after the other in one, a line each, and where each of them ends. */
export interface PackedTexts {
  readonly whole: string;
  readonly ends: Uint32Array;
}

/** Addresses: few different beginnings, and what stands behind the last slash. */
export interface PackedLinks {
  readonly heads: PackedFew<string>;
  readonly tails: PackedTexts;
}

const MOST_BYTE = 0xff;
const MOST_SHORT = 0xffff;

export function packNumbers(all: readonly number[]): PackedNumbers {
  return all.every((one) => one === (one | 0)) ? new Int32Array(all) : new Float64Array(all);
}

export function packFew<T>(all: readonly T[]): PackedFew<T> {
  const places = new Map<T, number>();
  const values: T[] = [];
  let last = 0;
  const found = all.map((one, row) => {
    // What is said often is mostly said of the row before as well.
    const known = row > 0 && one === all[row - 1] ? last : places.get(one);
    last = known ?? values.push(one) - 1;
    if (known === undefined) places.set(one, last);
    return last;
  });
  const most = values.length - 1;
  const Places = most <= MOST_BYTE ? Uint8Array : most <= MOST_SHORT ? Uint16Array : Uint32Array;
  return { values, which: new Places(found) };
}

export function packTexts(all: readonly string[]): PackedTexts {
  const ends = new Uint32Array(all.length);
  let end = -1;
  for (let row = 0; row < all.length; row += 1) {
    end += 1 + (all[row] as string).length;
    ends[row] = end;
  }
  return { whole: all.join('\n'), ends };
}

export function packLinks(all: readonly string[]): PackedLinks {
  const tails: string[] = [];
  let last = '';
  const heads = all.map((one) => {
    const length = one.lastIndexOf('/') + 1;
    tails.push(one.slice(length));
    if (length !== last.length || !one.startsWith(last)) last = one.slice(0, length);
    return last;
  });
  return { heads: packFew(heads), tails: packTexts(tails) };
}

/** Months have much in common: the same string stands in all of them. */
function sharedOf<T>(value: T, shared: Shared): T {
  if (shared.has(value)) return shared.get(value) as T;
  shared.set(value, value);
  return value;
}

interface FewColumn<T> extends ViewingColumn<T>, PackedFew<T> {}

export function unpackFew<T>({ values: told, which }: PackedFew<T>, shared: Shared): FewColumn<T> {
  const values = told.map((one) => sharedOf(one, shared));
  return { length: which.length, values, which, at: (row) => values[which[row] ?? -1] };
}

export function unpackFewTexts(packed: PackedFew<string>, shared: Shared): TextColumn {
  const few = unpackFew(packed, shared);
  return {
    ...few,
    holding(word): RowMask {
      const holds = rowsHolding(few.values, word);
      const found = new Uint8Array(few.which.length);
      if (!holds.includes(1)) return found;
      for (let row = 0; row < found.length; row += 1)
        found[row] = holds[few.which[row] as number] as number;
      return found;
    },
  };
}

export function unpackTexts({ whole, ends }: PackedTexts): TextColumn {
  const beginOf = (row: number) => (row === 0 ? 0 : (ends[row - 1] as number) + 1);
  return {
    length: ends.length,
    at(row) {
      const to = ends[row];
      return to === undefined ? undefined : whole.slice(beginOf(row), to);
    },
    holding(word): RowMask {
      const found = new Uint8Array(ends.length);
      const next = finderOf(whole, word);
      let row = 0;
      for (let at = next(0); at >= 0; at = row < ends.length ? next(beginOf(row)) : -1) {
        while ((ends[row] as number) < at) row += 1;
        found[row] = 1;
        row += 1;
      }
      return found;
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

export function unpackLinks({ heads: begun, tails: rest }: PackedLinks, shared: Shared) {
  const [heads, tails] = [unpackFew(begun, shared), unpackTexts(rest)];
  return {
    length: tails.length,
    at: (row) => (row < tails.length ? `${heads.at(row)}${tails.at(row)}` : undefined),
  } satisfies ViewingColumn<string>;
}
