import {
  type PackedFew,
  type PackedNumbers,
  type PackedTexts,
  packFew,
  packNumbers,
  packTexts,
  type Shared,
  unpackFew,
  unpackTexts,
} from './packed-columns.ts';
import { businessOf } from './viewing-block.ts';
import type { KeyColumn } from './viewing-columns.ts';

/** Keys of viewings, business_kid: the kind once for all of it, and the number as one. */
export type PackedKeys =
  | { readonly kinds: PackedFew<string>; readonly numbers: PackedNumbers }
  | PackedTexts;

/** The number of a key; null: it is longer than numbers are exact, or begins with a zero. */
export function numberOfKey(key: string, kind: string): number | null {
  const number = Number(key.slice(kind.length + 1));
  return key === `${kind}_${number}` ? number : null;
}

export function packKeys(all: readonly string[]): PackedKeys {
  const kinds = all.map(businessOf);
  const numbers = all.map((key, row) => numberOfKey(key, kinds[row] as string));
  const isExact = numbers.every((one) => one !== null);
  return isExact ? { kinds: packFew(kinds), numbers: packNumbers(numbers) } : packTexts(all);
}

export function unpackKeys(packed: PackedKeys, shared: Shared): KeyColumn {
  if ('whole' in packed) return unpackTexts(packed);
  const { numbers } = packed;
  const kinds = unpackFew(packed.kinds, shared);
  return {
    length: numbers.length,
    parts: { kinds, numbers },
    at: (row) => (row < numbers.length ? `${kinds.at(row)}_${numbers[row]}` : undefined),
  };
}
