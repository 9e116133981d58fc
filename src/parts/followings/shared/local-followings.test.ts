import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRows } from './columns.ts';
import { toColumns } from './following-columns.ts';
import type { Following } from './followings.ts';
import { type LocalFollowings, newestRows, toRows } from './local-followings.ts';

const person = (mid: number, change: Partial<Following> = {}): Following => ({
  account: 7,
  mid,
  name: `name ${mid}`,
  face: '',
  sign: '',
  tagids: [],
  special: false,
  mutual: false,
  mtime: mid,
  official: '',
  vip: false,
  pass: 3,
  ...change,
});

const local = (people: readonly Following[], protectedMids: number[] = []): LocalFollowings => ({
  account: 7,
  completeAtMs: 1,
  total: people.length,
  underWay: false,
  people: toColumns(people),
  activity: null,
  protectedMids,
});

it('rows come out as the people went in', () => {
  const people = [
    person(1, { special: true, tagids: [4, 9], official: 'x' }),
    person(2, { mutual: true, vip: true }),
    person(3, { name: '账号已注销', special: true, mutual: true, vip: true }),
  ];
  const rows = toRows(local(people, [2]));
  expect(rows.map(({ mid, special, mutual, vip }) => [mid, special, mutual, vip])).toEqual([
    [1, true, false, false],
    [2, false, true, true],
    [3, true, true, true],
  ]);
  expect(rows[0]).toMatchObject({ tagids: [4, 9], verified: 'some', isProtected: false });
  expect(rows[1]).toMatchObject({ isProtected: true, isCancelled: false });
  expect(rows[2]).toMatchObject({ isCancelled: true });
});

it('the newest are those that the table shows first, whatever order the copy is in', () => {
  const peopleOf = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([mid, mtime]) => person(mid, { mtime, mutual: mid % 2 === 0 }));
  const anybody = fc.uniqueArray(fc.tuple(fc.nat(99), fc.nat(9)), {
    selector: ([mid]) => mid,
    maxLength: 60,
  });
  fc.assert(
    fc.property(anybody, fc.integer({ min: 1, max: 12 }), (pairs, most) => {
      const copy = local(peopleOf(pairs), [4, 5]);
      const sorted = sortRows(toRows(copy), null, { groups: [] });
      expect(newestRows(copy, most)).toEqual(sorted.slice(0, most));
    }),
  );
});

it('who did not change keeps their row, and who did gets a new one', () => {
  const before = toRows(local([person(1), person(2), person(3)]));
  expect(toRows(local([person(1), person(2), person(3)]), before)).toBe(before);
  const after = toRows(local([person(1), person(2, { tagids: [5] }), person(3)], [3]), before);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toMatchObject({ mid: 2, tagids: [5] });
  expect(after[2]).toMatchObject({ mid: 3, isProtected: true });
  expect(toRows(local([person(1)]), before).map(({ mid }) => mid)).toEqual([1]);
});
