import { expect, it } from 'vitest';
import { NOW, row } from '../../../../tests/support/following-rows.ts';
import type { Rule } from './rules.ts';
import { suggestFor, suggestForNew } from './suggested.ts';

const DAY = 86_400;
const rule: Rule = {
  id: 'a',
  name: '做饭的',
  isOff: false,
  match: 'all',
  conditions: [{ filter: 'name', value: '厨', not: false }],
  into: { tagid: 1, name: '美食' },
};
const known = { rules: [rule], groups: [{ tagid: 1, name: '美食' }], nowSeconds: NOW };
const cook = { name: '小厨', mtime: NOW - DAY };

it('only who was followed lately, is in no group and was not passed over is proposed', () => {
  const rows = [
    row({ ...cook, mid: 1 }),
    row({ ...cook, mid: 2, mtime: NOW - 15 * DAY }),
    row({ ...cook, mid: 3, tagids: [9] }),
    row({ ...cook, mid: 4 }),
    row({ ...cook, mid: 5, name: '别人' }),
    row({ ...cook, mid: 6, mtime: NOW - DAY / 2 }),
  ];
  const proposed = suggestForNew(rows, new Set([4]), known);
  expect(proposed.map(({ mid, group }) => [mid, group.name])).toEqual([
    [6, '美食'],
    [1, '美食'],
  ]);
});

it('a rule that is off, or whose group does not exist, proposes nothing', () => {
  const person = row({ ...cook, mid: 1 });
  expect(suggestFor(person, known)).toHaveLength(1);
  expect(suggestFor(person, { ...known, rules: [{ ...rule, isOff: true }] })).toEqual([]);
  expect(suggestFor(person, { ...known, groups: [] })).toEqual([]);
});
