import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRows, NOW, row } from '../../../../tests/support/following-rows.ts';
import { COLUMNS, type ColumnId, nameOrder, sortRows } from './columns.ts';
import { EVERYBODY, type Query, readQuery } from './query.ts';
import type { FollowingRow } from './row.ts';
import { createFollowingsTable } from './table.ts';

const FACTS = { groups: [{ tagid: 3 }, { tagid: 1 }, { tagid: 2 }], nowSeconds: NOW };
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
const named = (...all: string[]) => all.map((name, place) => row({ mid: place + 1, name }));
const ask = (text: string): Query => readQuery(text).query;
const anySort = fc.record({
  column: fc.constantFrom(...(Object.keys(COLUMNS) as ColumnId[])),
  descending: fc.boolean(),
});

describe('sorting', () => {
  it('names stand by their sound, numbers in them by their value', () => {
    const rows = named('张三', '阿婆主', '第10期', '第9期', '伍六七', '');
    const sorted = (descending: boolean) =>
      names(sortRows(rows, { column: 'name', descending }, FACTS));
    expect(sorted(false)).toEqual(['阿婆主', '第9期', '第10期', '伍六七', '张三', '']);
    expect(sorted(true)).toEqual(['张三', '伍六七', '第10期', '第9期', '阿婆主', '']);
  });

  it('groups stand in the order that the person gave them', () => {
    const rows = [[2], [], [1, 2], [3, 1], [9]].map((tagids, place) =>
      row({ mid: place + 1, name: tagids.join(), tagids }),
    );
    const sorted = sortRows(rows, { column: 'groups', descending: false }, FACTS);
    expect(names(sorted)).toEqual(['3,1', '1,2', '2', '', '9']);
  });

  it('what is unknown comes last both ways', () => {
    const rows = [null, 5, 9].map((lastSeconds, place) =>
      row(
        { mid: place + 1, name: String(lastSeconds) },
        {
          activity: { lastSeconds, quietSeconds: null, asOfSeconds: null },
        },
      ),
    );
    for (const descending of [false, true]) {
      expect(names(sortRows(rows, { column: 'activity', descending }, FACTS)).at(-1)).toBe('null');
    }
  });

  it('the same people stand the same, however they came in', () => {
    fc.assert(
      fc.property(anyRows, fc.option(anySort), fc.nat(), (rows, sort, seed) => {
        const mixed = [...rows].sort((a, b) => ((a.mid * seed) % 97) - ((b.mid * seed) % 97));
        const sorted = sortRows(rows, sort, FACTS);
        expect(sortRows(mixed, sort, FACTS)).toEqual(sorted);
        expect(new Set(sorted)).toEqual(new Set(rows));
      }),
    );
  });
});

function workedOut(rows: readonly FollowingRow[]) {
  const steps = nameOrder(rows);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it('an order by name that was worked out before is the same', () => {
  fc.assert(
    fc.property(anyRows, fc.boolean(), (rows, descending) => {
      const sort = { column: 'name', descending } as const;
      const known = sortRows(rows, sort, { ...FACTS, names: workedOut(rows) });
      expect(known).toEqual(sortRows(rows, sort, FACTS));
    }),
  );
});

describe('the table', () => {
  it('an order by name is whole and the same, however much of it was made ready', () => {
    const people = Array.from({ length: 1_700 }, (_, n) =>
      row({ mid: n + 1, name: n % 9 === 0 ? '' : `人${(n * 7919) % 601}`, mtime: n % 50 }),
    );
    for (const pieces of [0, 1, 3, 1_000]) {
      const table = createFollowingsTable();
      let left = pieces;
      while (left > 0 && table.prepareOrder(people)) left -= 1;
      for (const text of ['sort=name', 'sort=-name']) {
        const query = ask(text);
        const shown = table.show(people, query, FACTS).rows;
        expect(shown).toEqual(sortRows(people, query.sort, FACTS));
      }
      expect(table.prepareOrder(people)).toBe(false);
    }
  });

  it('what was made ready for other people is of no use to these', () => {
    const table = createFollowingsTable();
    const before = named('乙', '甲');
    table.prepareOrder(before);
    const others = named('丁', '丙');
    expect(names(table.show(others, ask('sort=name'), FACTS).rows)).toEqual(['丙', '丁']);
  });

  const rows = named('影视飓风', 'LexBurner', '老番茄', '山间邮局');

  it('filters, searches and sorts at once', () => {
    const table = createFollowingsTable();
    const people = [
      row({ mid: 1, name: '美食一', mutual: true, mtime: 3 }),
      row({ mid: 2, name: '美食二', mtime: 9 }),
      row({ mid: 3, name: '美食三', mutual: true, mtime: 5 }),
      row({ mid: 4, name: '游戏', mutual: true, mtime: 7 }),
    ];
    const shown = table.show(people, ask('mutual&q=美食&sort=since'), FACTS);
    expect(names(shown.rows)).toEqual(['美食一', '美食三']);
  });

  it('tells how many are left out because it is not known of them', () => {
    const table = createFollowingsTable();
    const people = [
      row({ mid: 1 }),
      row({ mid: 2 }, { medalLevel: 2 }),
      row({ mid: 3 }, { medalLevel: 'none' }),
    ];
    expect(table.show(people, ask('medal'), FACTS)).toMatchObject({
      rows: { length: 1 },
      unknown: 1,
    });
    expect(table.show(people, ask('-medal'), FACTS)).toMatchObject({
      rows: { length: 1 },
      unknown: 1,
    });
  });

  it('shows other rows as soon as it is given others', () => {
    const table = createFollowingsTable();
    expect(table.show(rows, EVERYBODY, FACTS).rows).toHaveLength(4);
    expect(table.show(rows.slice(1), EVERYBODY, FACTS).rows).toHaveLength(3);
    expect(names(table.show(rows, ask('q=邮局'), FACTS).rows)).toEqual(['山间邮局']);
    expect(table.show(rows, ask('name=e'), FACTS).rows).toHaveLength(1);
    expect(table.show(rows, ask('-name=e'), FACTS).rows).toHaveLength(3);
  });

  it('an own memory changes nothing', () => {
    const queries = fc.array(
      fc.constantFrom(
        '',
        'mutual',
        '-mutual',
        'q=a',
        'sort=name',
        'special&sort=-name&q=1',
        'medal',
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(anyRows, { minLength: 1, maxLength: 3 }), queries, (lists, texts) => {
        const table = createFollowingsTable();
        texts.forEach((text, turn) => {
          const list = lists[turn % lists.length] ?? [];
          const query = ask(text);
          expect(table.show(list, query, FACTS)).toEqual(
            createFollowingsTable().show(list, query, FACTS),
          );
        });
      }),
    );
  });
});
