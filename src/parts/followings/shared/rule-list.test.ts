import { expect, it } from 'vitest';
import { inOrder, withoutRules, withRules } from './rule-list.ts';
import { MOST_RULES, type Rule } from './rules.ts';
import { readRules } from './rules-read.ts';

const rule = (id: string, name = ''): Rule => ({
  id,
  name,
  isOff: false,
  match: 'all',
  conditions: [{ filter: 'vip', value: '', not: false }],
  into: { tagid: 1, name: '美食' },
});
const later = { ...rule('later'), match: 'most' };
const kept = [rule('a'), later, rule('b'), rule('c')];

it('a rule is changed in its place, or comes behind', () => {
  expect(withRules(kept, [rule('b', '改'), rule('d')])).toEqual([
    rule('a'),
    rule('b', '改'),
    rule('c'),
    rule('d'),
    later,
  ]);
});

it('one too many is not taken', () => {
  const full = Array.from({ length: MOST_RULES }, (_, n) => rule(`r${n}`));
  expect(withRules(full, [rule('one more')])).toBeNull();
  expect(withRules(full, [rule('r0', '改')])).toHaveLength(MOST_RULES);
});

it('what another device brought beyond them is kept and counted, and comes up as others go', () => {
  const many = Array.from({ length: MOST_RULES + 2 }, (_, n) => rule(`r${n}`));
  const all = [...many, later, { ...rule('r0'), name: 'twin' }];
  const read = readRules(all);
  expect([read.rules.length, read.unread.length, read.beyond]).toEqual([MOST_RULES, 4, 2]);
  const left = withoutRules(all, ['r7']);
  expect(left).toHaveLength(all.length - 1);
  expect(readRules(left)).toMatchObject({ beyond: 1 });
  expect(readRules(left).rules.at(-1)).toEqual(rule(`r${MOST_RULES}`));
  // The one that was deleted is put back all the same: its place was taken meanwhile.
  expect(withRules(left, [rule('r7')])).toBeNull();
  const back = withRules(left, [rule('r7')], true) ?? [];
  expect(back).toHaveLength(all.length);
  expect(readRules(back)).toMatchObject({ beyond: 2 });
});

it('what cannot be read is never lost', () => {
  expect(withoutRules(kept, ['a', 'b', 'c', 'later'])).toEqual([later]);
  expect(inOrder(kept, [])).toContain(later);
});

it('the order is the one asked for, and a rule made meanwhile is behind', () => {
  expect(inOrder(kept, ['c', 'a'])).toEqual([rule('c'), rule('a'), rule('b'), later]);
});
