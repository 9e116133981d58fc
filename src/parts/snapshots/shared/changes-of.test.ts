import { expect, it } from 'vitest';
import { following } from '../../../../tests/support/following-rows.ts';
import { changesOf, followedEntry } from './changes-of.ts';

const was = following({ mid: 1, name: '甲', mtime: 5, tagids: [3, 4] });
const seen = { atMs: 900, isOurs: false };
const kinds = (change: object) =>
  changesOf(was, { ...was, ...change }, seen).map(({ kind }) => kind);

it.each([
  [{}, []],
  [{ sign: '新', face: 'x', vip: true, pass: 9 }, []],
  [{ name: '乙' }, ['renamed']],
  [{ name: '账号已注销' }, ['closed']],
  [{ mtime: 8 }, ['followed']],
  [{ mutual: true, special: true }, ['mutual-new', 'special']],
  [{ tagids: [4, 5] }, ['groups']],
])('%o: %o', (change, expected) => {
  expect(kinds(change)).toEqual(expected);
});

it('says what was and what is', () => {
  expect(changesOf(was, { ...was, name: '账号已注销' }, seen)).toMatchObject([{ name: '甲' }]);
  expect(changesOf(was, { ...was, tagids: [4, 5] }, seen)).toMatchObject([
    { joined: [5], left: [3], stamp: 900 },
  ]);
  expect(followedEntry(was, seen)).toMatchObject({ kind: 'followed', stamp: 5, atMs: 900 });
});
