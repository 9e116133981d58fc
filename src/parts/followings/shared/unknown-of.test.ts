import { expect, it } from 'vitest';
import { NOW, row } from '../../../../tests/support/following-rows.ts';
import type { Condition } from './conditions.ts';
import type { Rule } from './rules.ts';
import { unknownOf } from './unknown-of.ts';

const rule = (match: Rule['match'], conditions: readonly Condition[]): Rule => ({
  id: 'a',
  name: '',
  isOff: false,
  match,
  conditions,
  into: { tagid: 1, name: '美食' },
});
const medal: Condition = { filter: 'medal', value: '', not: false };
const quiet: Condition = { filter: 'quiet', value: '6', not: false };
const vip: Condition = { filter: 'vip', value: '', not: false };
const people = [
  row({ mid: 1 }),
  row({ mid: 2, vip: true }),
  row({ mid: 3, vip: true }, { medalLevel: 5 }),
  row({ mid: 4, vip: true, tagids: [1] }),
];

it('what is missing is told by what it is missing for, the most first', () => {
  expect(unknownOf(rule('all', [medal, quiet]), people, 1, NOW)).toEqual([
    { filter: 'quiet', count: 3 },
    { filter: 'medal', count: 2 },
  ]);
});

it('nothing is missing where the rest decides, or of who is there already', () => {
  expect(unknownOf(rule('all', [vip, medal]), people, 1, NOW)).toEqual([
    { filter: 'medal', count: 1 },
  ]);
  expect(unknownOf(rule('any', [vip]), people, 1, NOW)).toEqual([]);
});
