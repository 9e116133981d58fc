import { packFew, packNumbers, packTexts, type Shared } from './packed-columns.ts';
import { businessOf } from './viewing-block.ts';
import type { KeyColumn, NumberColumn, TextColumn, ViewingColumn } from './viewing-columns.ts';

const keysOf = (kinds: ViewingColumn<string>, numbers: NumberColumn): KeyColumn => ({
  length: numbers.length,
  parts: { kinds, numbers },
  at: (row) => (row < numbers.length ? `${kinds.at(row)}_${numbers[row]}` : undefined),
});

/** The number of a key; null: it is longer than numbers are exact, or begins with a zero. */
export function numberOfKey(key: string, kind: string): number | null {
  const number = Number(key.slice(kind.length + 1));
  return key === `${kind}_${number}` ? number : null;
}

/** Keys of viewings, business_kid: the kind once for all of it, and the number as one. */
export function packKeys(all: readonly string[], shared: Shared): KeyColumn | TextColumn {
  const kinds = all.map(businessOf);
  const numbers = all.map((key, row) => numberOfKey(key, kinds[row] as string));
  const isExact = numbers.every((one) => one !== null);
  return isExact ? keysOf(packFew(kinds, shared), packNumbers(numbers)) : packTexts(all);
}
