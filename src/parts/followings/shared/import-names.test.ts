import { expect, it } from 'vitest';
import { partsToFind, withFound } from './import-names.ts';
import type { ImportedList } from './import-pieces.ts';

const listOf = (people: readonly { mid: number | null; name: string }[]): ImportedList => ({
  from: 'text',
  account: null,
  people: people.map((one) => ({ ...one, groups: [], special: false })),
  unread: [],
  unreadCount: 0,
});

it('names that were found become ids, all others stay as they are', () => {
  const list = listOf([
    { mid: null, name: '甲' },
    { mid: null, name: '没有' },
    { mid: null, name: '没问' },
    { mid: 5, name: '甲' },
  ]);
  const found = new Map([
    ['甲', 7],
    ['没有', null],
  ]);
  expect(withFound(list, found).people.map(({ mid }) => mid)).toEqual([7, null, null, 5]);
});

it('nobody is asked for twice, and a part is never larger than asked', () => {
  const names = Array.from({ length: 45 }, (_, n) => `名字${n % 43}`);
  const parts = partsToFind(names, new Map([['名字0', null]]), 20);
  expect(parts.map(({ length }) => length)).toEqual([20, 20, 2]);
  expect(partsToFind([], new Map(), 20)).toEqual([]);
});
