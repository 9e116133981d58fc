import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COLUMNS, type ColumnId } from './columns.ts';
import { type Condition, condition } from './conditions.ts';
import { FILTERS, type FilterId } from './filters.ts';
import { EVERYBODY, MOST_CONDITIONS, type Query, readQuery, writeQuery } from './query.ts';

const VALUES: Partial<Record<FilterId, fc.Arbitrary<string>>> = {
  group: fc
    .array(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 5 })
    .map((ids) => ids.join()),
  partition: fc.constantFrom('美食', '手机游戏'),
  before: fc.constantFrom('2024-02-29', '2019-12-31'),
  after: fc.constantFrom('2024-02-29', '2019-12-31'),
  verified: fc.constantFrom('any', 'person', 'organisation'),
  quiet: fc.integer({ min: 1, max: 240 }).map(String),
  watched: fc.integer({ min: 1, max: 1000 }).map(String),
  unwatched: fc.constantFrom('1', '6', 'never'),
};
const TEXTS = ['name', 'sign', 'text', 'note'];
const anyText = fc.string({ unit: 'binary', maxLength: 80 });

const anyCondition = fc
  .constantFrom(...(Object.keys(FILTERS) as FilterId[]))
  .chain((filter) =>
    fc
      .tuple(VALUES[filter] ?? (TEXTS.includes(filter) ? anyText : fc.constant('')), fc.boolean())
      .map(([value, not]) => condition(filter, value, not)),
  )
  .filter((one): one is Condition => one !== null);

const anyQuery: fc.Arbitrary<Query> = fc.record({
  conditions: fc.uniqueArray(anyCondition, {
    maxLength: 8,
    selector: ({ filter, value, not }) => `${filter}${value}${not}`,
  }),
  search: anyText.map(
    (text) => readQuery(new URLSearchParams({ q: text }).toString()).query.search,
  ),
  sort: fc.option(
    fc.record({
      column: fc.constantFrom(...(Object.keys(COLUMNS) as ColumnId[])),
      descending: fc.boolean(),
    }),
  ),
});

it('every query comes back from an address as it was', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(readQuery(writeQuery(query))).toEqual({ query, unread: [] });
    }),
  );
});

it('any text can be read, and what was read of it is written the same for ever', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('group=', '-', '&', '=', 'sort=', 'q=%', '%ff', '__proto__=1', 'constructor'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { query } = readQuery(pieces.join(''));
      expect(readQuery(writeQuery(query))).toEqual({ query, unread: [] });
    }),
  );
});

it('reads as a person would write it', () => {
  const { query, unread } = readQuery('group=12,5&-special&quiet=6&q=美食&sort=-activity');
  expect(unread).toEqual([]);
  expect(query).toEqual({
    conditions: [
      { filter: 'group', value: '5,12', not: false },
      { filter: 'special', value: '', not: true },
      { filter: 'quiet', value: '6', not: false },
    ],
    search: '美食',
    sort: { column: 'activity', descending: true },
  });
});

it('what cannot be read is told, never passed over', () => {
  const { query, unread } = readQuery('special&shiny=1&quiet=never&sort=-luck&toString=');
  expect(query.conditions).toEqual([{ filter: 'special', value: '', not: false }]);
  expect(unread).toEqual(['shiny=1', 'quiet=never', 'sort=-luck', 'toString=']);
});

it('the same condition twice is one; too many, or too long, is told', () => {
  expect(readQuery('vip&vip&-vip').query.conditions).toHaveLength(2);
  const many = Array.from({ length: MOST_CONDITIONS + 2 }, (_, n) => `name=${n}`).join('&');
  const { query, unread } = readQuery(many);
  expect(query.conditions).toHaveLength(MOST_CONDITIONS);
  expect(unread).toEqual(['name=30', 'name=31']);
  const long = readQuery(`q=${'x'.repeat(10_000)}`);
  expect(long.query).toEqual(EVERYBODY);
  expect(long.unread).toHaveLength(1);
});
