import { expect, it } from 'vitest';
import { row } from '../../../../tests/support/following-rows.ts';
import { missingGroups, sortedPeople } from './sorted-people.ts';

const [a, b, c] = [row({ mid: 1 }), row({ mid: 2 }), row({ mid: 3 })];
const sortings = [
  { into: { tagid: 9, name: '美食' }, people: [a, b] },
  { into: { tagid: null, name: '新' }, people: [b, c] },
  { into: { tagid: 4, name: '旧' }, people: [c] },
  { into: { tagid: 4, name: '旧' }, people: [a] },
];

it('everybody stands there once, beside those who go into the same groups', () => {
  const people = sortedPeople(sortings, new Map([['新', 9]]));
  expect(people.map(({ mid, tagids }) => [mid, tagids])).toEqual([
    [1, [4, 9]],
    [3, [4, 9]],
    [2, [9]],
  ]);
});

it('a group that is still missing is named, and nobody waits for it', () => {
  expect(missingGroups(sortings)).toEqual(['新']);
  expect(sortedPeople(sortings).map(({ mid, tagids }) => [mid, tagids])).toEqual([
    [1, [4, 9]],
    [2, [9]],
    [3, [4]],
  ]);
});
