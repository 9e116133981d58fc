import { expect, it } from 'vitest';
import { parseImport } from './import-list.ts';
import { withFound } from './import-names.ts';
import type { ImportedList } from './import-pieces.ts';
import { type ImportFacts, planImport } from './import-plan.ts';
import { listedTargets } from './listed-targets.ts';

const FACTS: ImportFacts = {
  account: 42,
  people: [
    { mid: 1, name: '老番茄', tagids: [7] },
    { mid: 2, name: 'LexBurner', tagids: [] },
    { mid: 3, name: '账号已注销', tagids: [] },
    { mid: 4, name: '账号已注销', tagids: [] },
  ],
  isComplete: true,
  groups: [{ tagid: 7, name: '美食' }],
};
const list = (people: readonly Partial<ImportedList['people'][number]>[]): ImportedList => ({
  from: 'json',
  account: null,
  people: people.map((one) => ({ mid: null, name: '', groups: [], special: false, ...one })),
  unread: [],
  unreadCount: 0,
});

it('everybody of a list has one place in the plan', () => {
  const plan = planImport(
    list([
      { mid: 1, groups: ['美食'] },
      { name: 'lexburner', groups: ['美食', '新组'] },
      { mid: 9, name: '生人', groups: ['新组'] },
      { name: '无人' },
      { name: '账号已注销' },
      { mid: 42 },
    ]),
    FACTS,
  );
  expect(plan).toEqual({
    isOtherAccount: false,
    isFollowCertain: true,
    done: 1,
    toGroup: [{ mid: 2, name: 'LexBurner', groups: ['美食', '新组'], special: false }],
    toFollow: [{ mid: 9, name: '生人', groups: ['新组'], special: false }],
    toFind: [{ name: '无人', groups: [] }],
    ambiguous: ['账号已注销'],
    newGroups: ['新组'],
    badGroups: [],
  });
});

it('one person under UID and name is one', () => {
  const people = [{ mid: 2 }, { name: 'LexBurner', groups: ['美食'] }, { mid: 2, groups: ['甲'] }];
  const { done, toGroup } = planImport(list(people), FACTS);
  expect([done, toGroup]).toEqual([
    0,
    [{ mid: 2, name: 'LexBurner', groups: ['美食', '甲'], special: false }],
  ]);
});

it('so is a stranger whose name was looked up, with the groups of both', () => {
  const people = [
    { mid: 9, name: '生人', groups: ['甲'], special: true },
    { name: '生人', groups: ['乙'] },
  ];
  const found = withFound(list(people), new Map([['生人', 9]]));
  expect(planImport(found, FACTS).toFollow).toEqual([
    { mid: 9, name: '生人', groups: ['甲', '乙'], special: true },
  ]);
});

it('no group is made for people who do not go into it', () => {
  const people = [
    { mid: 42, groups: ['甲'] },
    { name: '账号已注销', groups: ['乙'] },
    { name: '无人', groups: ['丙'] },
    { mid: 9, groups: ['丁'] },
  ];
  expect(planImport(list(people), FACTS).newGroups).toEqual(['丁']);
});

it('a group that cannot be created is told, and its people go without it', () => {
  const { badGroups, newGroups, toFollow } = planImport(
    list([{ mid: 9, groups: ['<b>', ' 美食 ', '名字长得超过十六个字所以不能创建'.repeat(2)] }]),
    FACTS,
  );
  expect(badGroups.map(({ problem }) => problem)).toEqual(['forbidden', 'too-long']);
  expect([newGroups, toFollow[0]?.groups]).toEqual([[], ['美食']]);
});

it('another account and an incomplete list are said', () => {
  const other = { ...list([{ mid: 9 }]), account: 43 };
  const plan = planImport(other, { ...FACTS, isComplete: false });
  expect(plan).toMatchObject({ isOtherAccount: true, isFollowCertain: false });
});

it('five thousand strangers are a plan like any other', () => {
  const pasted = parseImport(Array.from({ length: 5_000 }, (_, n) => 1_000 + n).join('\n'));
  if (typeof pasted === 'string') throw new Error(pasted);
  expect(planImport(pasted, FACTS).toFollow).toHaveLength(5_000);
});

it('the star of a list is given to who has none, and a person may be named twice', () => {
  const people = [{ mid: 1, special: true }, { mid: 2, special: true }, { mid: 2 }];
  const facts = {
    ...FACTS,
    people: FACTS.people.map((one) => ({ ...one, special: one.mid === 1 })),
  };
  const { done, toGroup } = planImport(list(people), facts);
  expect(done).toBe(1);
  expect(toGroup).toEqual([{ mid: 2, name: 'LexBurner', groups: [], special: true }]);
});

it('strangers are followed from the end of the list, others stand by their groups', () => {
  const person = (mid: number, groups: readonly string[], special = false) => ({
    mid,
    name: '',
    groups,
    special,
  });
  const targets = listedTargets(
    {
      toFollow: [person(1, ['乙', '甲']), person(2, [], true)],
      toGroup: [person(3, ['甲']), person(4, ['乙']), person(5, ['甲', '没有'])],
    },
    new Map([
      ['甲', 3],
      ['乙', 8],
    ]),
  );
  expect(targets.map(({ mid, tagids, isNew }) => [mid, tagids, isNew])).toEqual([
    [2, [-10], true],
    [1, [3, 8], true],
    [3, [3], false],
    [5, [3], false],
    [4, [8], false],
  ]);
});
