import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRow, NOW, row } from '../../../../tests/support/following-rows.ts';
import { allOf, anyOf, type Condition, condition } from './conditions.ts';
import { FILTERS, type FilterId } from './filters.ts';
import type { FollowingRow, Watched } from './row.ts';

const set = (filter: FilterId, value = '', not = false): Condition => {
  const one = condition(filter, value, not);
  if (!one) throw new Error(`${filter} does not take ${value}`);
  return one;
};
/** What a filter says of somebody, straight and turned round. */
const says = (filter: FilterId, value: string, of: FollowingRow) => [
  allOf([set(filter, value)], NOW)(of),
  allOf([set(filter, value, true)], NOW)(of),
];
const YES = [true, false];
const NO = [false, true];
const UNKNOWN = [null, null];
const MONTH = 31 * 86_400;
const day = (text: string) => new Date(`${text}T00:00:00`).getTime() / 1000;
const active = (lastSeconds: number | null, quietSeconds: number | null, asOf: number = NOW - 60) =>
  row({}, { activity: { lastSeconds, quietSeconds, asOfSeconds: asOf } });

/** An archive that is whole for ten months, and what it has of somebody. */
const seen = (
  works: number,
  lastSeconds: number | null,
  whole: Partial<Watched> = {},
): Watched => ({
  works,
  lastSeconds,
  wholeFromSeconds: NOW - 10 * MONTH,
  asOfSeconds: NOW - 3_600,
  ...whole,
});

it.each<[FilterId, string, FollowingRow, readonly (boolean | null)[]]>([
  ['group', '7,5', row({ tagids: [5, 9] }), YES],
  ['group', '7', row({ tagids: [5, 9] }), NO],
  ['ungrouped', '', row(), YES],
  ['ungrouped', '', row({ tagids: [5] }), NO],
  ['special', '', row({ special: true }), YES],
  ['mutual', '', row({ mutual: true }), YES],
  ['oneway', '', row({ mutual: true }), NO],
  ['cancelled', '', row({ name: '账号已注销' }), YES],
  ['cancelled', '', row({ name: '注销' }), NO],
  ['before', '2024-03-01', row({ mtime: day('2024-03-01') - 1 }), YES],
  ['before', '2024-03-01', row({ mtime: day('2024-03-01') }), NO],
  ['after', '2024-03-01', row({ mtime: day('2024-03-01') }), YES],
  ['before', '2024-03-01', row({ mtime: 0 }), UNKNOWN],
  ['verified', 'any', row({ official: '知名 UP 主' }), YES],
  ['verified', 'person', row({ official: '知名 UP 主' }), UNKNOWN],
  ['verified', 'person', row({ official: '某公司' }, { verified: 'organisation' }), NO],
  ['verified', 'organisation', row(), NO],
  ['vip', '', row({ vip: true }), YES],
  ['protected', '', row({}, { isProtected: true }), YES],
  ['name', 'ｌｅｘ', row({ name: 'LexBurner' }), YES],
  ['name', '邮局', row({ name: '山间', sign: '邮局' }), NO],
  ['sign', '合作', row({ sign: '商务合作请私信' }), YES],
  ['text', '邮局', row({ name: '山间', sign: '邮局' }), YES],
  ['note', '同学', row({}, { note: '高中同学' }), YES],
  ['partition', '游戏', row({}, { partition: '游戏 单机游戏' }), YES],
  ['partition', '美食', row({}, { partition: '游戏 单机游戏' }), NO],
  ['partition', '游戏', row(), UNKNOWN],
  ['medal', '', row({}, { medalLevel: 3 }), YES],
  ['medal', '', row({}, { medalLevel: 'none' }), NO],
  ['medal', '', row(), UNKNOWN],
  ['watched', '5', row({}, { watched: seen(5, NOW) }), YES],
  ['watched', '5', row({}, { watched: seen(4, NOW) }), NO],
  ['watched', '5', row(), UNKNOWN],
])('%s=%s', (filter, value, of, said) => {
  expect(says(filter, value, of)).toEqual(said);
});

describe('the last upload', () => {
  it.each<[string, FollowingRow, readonly (boolean | null)[]]>([
    ['nothing is known', row(), UNKNOWN],
    ['met lately', active(NOW - MONTH, null), NO],
    ['met long ago, and nobody looked since', active(NOW - 9 * MONTH, null), UNKNOWN],
    ['met long ago, and nothing came after it', active(NOW - 9 * MONTH, NOW - 9 * MONTH), YES],
    ['never met, and nothing for long', active(null, NOW - 8 * MONTH), YES],
    ['never met, and looked for only a month back', active(null, NOW - MONTH), UNKNOWN],
    ['nothing was ever uploaded', active(null, 0), YES],
    ['the look is a month old itself', active(null, 0, NOW - MONTH), UNKNOWN],
  ])('%s', (_, of, said) => {
    expect(says('quiet', '6', of)).toEqual(said);
  });

  it('is unknown where neither an upload nor a silence is known', () => {
    expect(says('unknown', '', row())).toEqual(YES);
    expect(says('unknown', '', active(NOW - MONTH, null))).toEqual(NO);
    expect(says('unknown', '', active(null, NOW - MONTH))).toEqual(NO);
  });
});

describe('what was watched', () => {
  const NO_WHOLE = { wholeFromSeconds: null, asOfSeconds: null };
  it.each<[string, Watched | null, string, readonly (boolean | null)[]]>([
    ['the archive was not asked', null, '6', UNKNOWN],
    ['the archive was not asked', null, 'never', UNKNOWN],
    ['lately', seen(1, NOW - MONTH), '6', NO],
    ['long ago, and all since is known', seen(1, NOW - 8 * MONTH), '6', YES],
    ['never, and all of that time is known', seen(0, null), '6', YES],
    ['never, and the archive is younger', seen(0, null), '12', UNKNOWN],
    ['long ago, and the archive is younger', seen(3, NOW - 11 * MONTH), '12', NO],
    ['nobody keeps it any more', seen(0, null, NO_WHOLE), '6', UNKNOWN],
    ['lately, and nobody keeps it any more', seen(1, NOW - MONTH, NO_WHOLE), '6', NO],
    ['nobody looked for a month', seen(0, null, { asOfSeconds: NOW - MONTH }), '6', UNKNOWN],
    ['nobody knows when', seen(1, null), '6', UNKNOWN],
    ['once, long ago', seen(1, NOW - 8 * MONTH), 'never', NO],
    ['once, nobody knows when', seen(1, null), 'never', NO],
    ['never, in an archive that is kept', seen(0, null), 'never', YES],
    ['never, and nobody keeps it any more', seen(0, null, NO_WHOLE), 'never', UNKNOWN],
  ])('%s (%#)', (_, watched, value, said) => {
    expect(says('unwatched', value, row({}, { watched }))).toEqual(said);
  });
});

it.each<[FilterId, string]>([
  ['unwatched', ''],
  ['unwatched', '0'],
  ['unwatched', 'ever'],
  ['group', ''],
  ['group', '0'],
  ['group', '1,,2'],
  ['group', '-10'],
  ['group', Array.from({ length: 201 }, (_, id) => id + 1).join()],
  ['special', '1'],
  ['before', '2024-02-30'],
  ['before', '24-2-3'],
  ['before', '0050-01-01'],
  ['quiet', '0'],
  ['quiet', '241'],
  ['quiet', '1e1'],
  ['verified', 'none'],
  ['name', ' \ud800 '],
  ['watched', '-1'],
])('%s does not take %j', (filter, value) => {
  expect(condition(filter, value)).toBeNull();
});

it('a value has one spelling', () => {
  expect(condition('group', '9,5,9')?.value).toBe('5,9');
  expect(condition('quiet', '06')?.value).toBe('6');
  expect([...(condition('name', ` ${'𠮷'.repeat(80)}`)?.value ?? '')]).toHaveLength(60);
});

it('a kept condition whose value no longer is one selects nobody, also turned round', () => {
  const bad: Condition = { filter: 'quiet', value: 'soon', not: false };
  expect(allOf([bad], NOW)(row())).toBeNull();
  expect(allOf([{ ...bad, not: true }], NOW)(row())).toBeNull();
});

const anyCondition = fc.record({
  filter: fc.constantFrom<FilterId>('special', 'mutual', 'medal', 'vip', 'unknown', 'ungrouped'),
  value: fc.constant(''),
  not: fc.boolean(),
});

it('and, or and not agree with each other for everybody', () => {
  fc.assert(
    fc.property(fc.array(anyCondition, { maxLength: 5 }), anyRow, (conditions, of) => {
      const single = conditions.map((one) => allOf([one], NOW)(of));
      const all = single.includes(false) ? false : single.includes(null) ? null : true;
      const any = single.includes(true) ? true : single.includes(null) ? null : false;
      expect(allOf(conditions, NOW)(of)).toBe(all);
      expect(anyOf(conditions, NOW)(of)).toBe(any);
    }),
  );
});

it('no filter takes any value without throwing, and what it takes it writes the same again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(FILTERS) as FilterId[])),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '1', '1,2', '2024-01-01')),
      anyRow,
      (filter, value, of) => {
        const one = condition(filter, value);
        if (!one) return;
        expect(condition(filter, one.value)).toEqual(one);
        expect([true, false, null]).toContain(allOf([one], NOW)(of));
      },
    ),
  );
});
