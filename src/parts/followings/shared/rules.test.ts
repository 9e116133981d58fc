import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRows, NOW, row } from '../../../../tests/support/following-rows.ts';
import { type Condition, condition } from './conditions.ts';
import type { FilterId } from './filters.ts';
import { groupOf, previewRule, previewRules, type Rule, ruleTest, suggestGroups } from './rules.ts';
import { isSameRule, parseRules, RULES_MAX, RULES_VERSION, rulesToJson } from './rules-json.ts';
import { readRules } from './rules-read.ts';

const FOOD = { tagid: 1, name: '美食' };
const GAMES = { tagid: 2, name: '游戏' };
const GROUPS = [FOOD, GAMES];
const is = (filter: FilterId, value = '', not = false): Condition => {
  const one = condition(filter, value, not);
  if (!one) throw new Error(`${filter} does not take ${value}`);
  return one;
};
const rule = (change: Partial<Rule> = {}): Rule => ({
  id: 'a',
  name: '',
  isOff: false,
  match: 'any',
  conditions: [is('text', '美食'), is('partition', '美食')],
  into: FOOD,
  ...change,
});
const preview = (one: Rule, rows: Parameters<typeof previewRule>[1]) =>
  previewRule(one, rows, GROUPS, NOW);

describe('a rule', () => {
  const none = '游戏 单机游戏';
  const food = '美食 美食制作';
  const people = [
    row({ mid: 1, name: '美食作家' }),
    row({ mid: 2, sign: '只做美食', tagids: [1] }),
    row({ mid: 3 }, { partition: food }),
    row({ mid: 4 }, { partition: none }),
    row({ mid: 5 }),
    row({ mid: 6, tagids: [1] }),
  ];

  it('shows whom it would sort, who is there already, and of whom it is not known', () => {
    const { moves, already, unknown, group } = preview(rule(), people);
    expect(moves.map(({ mid }) => mid)).toEqual([1, 3]);
    expect({ already, unknown, group }).toEqual({ already: 1, unknown: 1, group: FOOD });
  });

  it('asks for all, or for one', () => {
    const both = rule({ match: 'all', conditions: [is('text', '美食'), is('mutual', '', true)] });
    expect(preview(both, people).moves.map(({ mid }) => mid)).toEqual([1]);
    expect(preview(rule({ conditions: [is('vip'), is('special')] }), people).moves).toEqual([]);
  });

  it('without a condition is about nobody', () => {
    for (const match of ['all', 'any'] as const) {
      const { moves, unknown } = preview(rule({ match, conditions: [] }), people);
      expect([moves, unknown]).toEqual([[], 0]);
    }
  });

  it('whose group is gone goes by the name, or asks for a new one and proposes nothing', () => {
    expect(groupOf({ into: { tagid: 9, name: '游戏' } }, GROUPS)).toBe(GAMES);
    expect(groupOf({ into: { tagid: 1, name: '改了名' } }, GROUPS)).toBe(FOOD);
    const gone = rule({ into: { tagid: 9, name: '没了' } });
    expect(preview(gone, people).group).toBeNull();
    expect(preview(gone, people).moves.map(({ mid }) => mid)).toEqual([1, 2, 3]);
    const [sorting] = previewRules([gone], people, GROUPS, NOW);
    expect(sorting?.into).toEqual({ tagid: null, name: '没了' });
    expect(suggestGroups([gone], people[0] ?? row(), GROUPS, NOW)).toEqual([]);
  });

  it('puts nobody in twice, whatever the rules and the people', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('all', 'any' as const), (rows, match) => {
        const one = rule({
          match: match as 'all' | 'any',
          conditions: [is('mutual'), is('medal')],
        });
        const { moves, already, unknown } = preview(one, rows);
        const test = ruleTest(one, NOW);
        expect(moves.every((person) => test(person) === true)).toBe(true);
        expect(moves.some(({ tagids }) => tagids.includes(1))).toBe(false);
        expect(moves.length + already).toBe(rows.filter((person) => test(person) === true).length);
        expect(moves.length + already + unknown).toBeLessThanOrEqual(rows.length);
      }),
    );
  });
});

describe('several rules', () => {
  const vip = rule({ id: 'b', conditions: [is('vip')], into: FOOD });
  const games = rule({ id: 'c', conditions: [is('name', '美食')], into: GAMES });
  const people = [
    row({ mid: 1, name: '美食', vip: true }),
    row({ mid: 2, vip: true, tagids: [1] }),
  ];

  it('are one entry for each group, everybody once in it', () => {
    const sorted = previewRules([rule(), vip, games], people, GROUPS, NOW);
    expect(sorted.map(({ into, people: all }) => [into.name, all.map(({ mid }) => mid)])).toEqual([
      ['美食', [1]],
      ['游戏', [1]],
    ]);
  });

  it('propose groups for one person, each once', () => {
    const proposed = suggestGroups([rule(), vip, games], people[0] ?? row(), GROUPS, NOW);
    expect(proposed.map(({ rule: { id }, group }) => [id, group])).toEqual([
      ['a', FOOD],
      ['c', GAMES],
    ]);
    expect(suggestGroups([vip], people[1] ?? row(), GROUPS, NOW)).toEqual([]);
  });
});

it('one that is switched off is passed over', () => {
  const person = row({ mid: 1, name: '美食' });
  expect(previewRules([rule({ isOff: true })], [person], GROUPS, NOW)).toEqual([]);
  expect(suggestGroups([rule({ isOff: true })], person, GROUPS, NOW)).toEqual([]);
});

describe('rules that were kept', () => {
  it('come back as they were', () => {
    const rules = [
      rule({ name: '吃的', isOff: true }),
      rule({ id: 'b', into: { tagid: null, name: '新' } }),
    ];
    expect(readRules(JSON.parse(JSON.stringify(rules)))).toEqual({ rules, unread: [], beyond: 0 });
  });

  it('are left as they are, and never run, when anything of them cannot be read', () => {
    const later = {
      ...rule(),
      conditions: [is('vip'), { filter: 'shiny', value: '', not: false }],
    };
    const broken = [
      later,
      { ...rule(), id: '' },
      { ...rule(), match: 'none' },
      { ...rule(), conditions: {} },
      { ...rule(), conditions: [is('quiet', '6'), null] },
      { ...rule(), into: { tagid: 1 } },
      { ...rule(), conditions: Array.from({ length: 31 }, () => is('vip')) },
      null,
      7,
    ];
    expect(readRules(broken)).toEqual({ rules: [], unread: broken, beyond: 0 });
    expect(readRules([rule(), rule()]).unread).toHaveLength(1);
    expect(readRules('rules')).toEqual({ rules: [], unread: [], beyond: 0 });
  });
});

it('rules are the same by what they do', () => {
  expect(isSameRule(rule(), rule({ id: 'b', name: '吃的', isOff: true }))).toBe(true);
  expect(isSameRule(rule(), rule({ into: { tagid: 9, name: '美食' } }))).toBe(true);
  expect(isSameRule(rule(), rule({ match: 'all' }))).toBe(false);
  expect(isSameRule(rule(), rule({ into: GAMES }))).toBe(false);
});

describe('rules in a file', () => {
  const count = () => {
    let n = 0;
    return () => `new ${++n}`;
  };
  const take = (text: string, groups = GROUPS) => {
    const result = parseRules(text, groups, count());
    if (typeof result === 'string') throw new Error(result);
    return result;
  };
  const rules = [
    rule({ conditions: [is('group', '1,2', true), is('quiet', '6')] }),
    rule({ id: 'b', name: '玩的', isOff: true, match: 'all', into: GAMES }),
  ];
  const text = rulesToJson(rules, GROUPS, 1_700_000_000_000);

  it('come back as they were, with new ids', () => {
    expect(take(text)).toEqual({
      rules: rules.map((one, n) => ({ ...one, id: `new ${n + 1}` })),
      newGroups: [],
      left: [],
    });
  });

  it('mean the groups of the same names in another account', () => {
    const others = [
      { tagid: 71, name: '游戏' },
      { tagid: 72, name: '美食' },
    ];
    const [first, second] = take(text, others).rules;
    expect(first).toMatchObject({
      into: { tagid: 72 },
      conditions: [{ value: '71,72', not: true }, {}],
    });
    expect(second?.into).toEqual({ tagid: 71, name: '游戏' });
  });

  it('say which groups are to be created, and which rules ask for groups that are not there', () => {
    const { rules: taken, newGroups, left } = take(text, [FOOD]);
    expect(taken.map(({ into }) => into)).toEqual([{ tagid: null, name: '游戏' }]);
    expect([newGroups, left]).toEqual([['游戏'], [1]]);
    const lost = rulesToJson(rules, [FOOD], 0);
    expect(take(lost).left).toEqual([1]);
  });

  const json = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change });
  it.each([
    ['damaged', text.slice(0, 90)],
    ['damaged', json({ rules: {} })],
    ['damaged', json({ version: '1' })],
    ['not-ours', '[]'],
    ['not-ours', json({ format: 'bilideck-followings' })],
    ['newer', json({ version: RULES_VERSION + 1 })],
    ['too-many', json({ rules: Array.from({ length: 101 }, () => null) })],
    ['too-large', ' '.repeat(RULES_MAX + 1)],
  ])('%s', (why, given) => {
    expect(parseRules(given, GROUPS, count())).toBe(why);
  });

  it('anything inside gives rules that can be kept, or is left', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constant(rule()))), (list) => {
        const { rules: taken, left } = take(json({ rules: list.slice(0, 100) }));
        expect(taken.length + left.length).toBe(list.length);
        expect(readRules(taken).unread).toEqual([]);
      }),
    );
  });
});
