import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRow, anyRows, anyText, row } from '../../../../tests/support/following-rows.ts';
import { readCsv, writeCsv } from '../../../shared/csv.ts';
import { LIST_VERSION, rowsToCsv, rowsToJson } from './export-list.ts';
import { decodeList, IMPORT_MAX, parseImport } from './import-list.ts';
import { type ImportedList, MOST_PEOPLE } from './import-pieces.ts';
import { joinNames, LIST_COLUMNS, type ListColumn, splitNames } from './list-columns.ts';

const SOURCE = {
  account: 42,
  exportedAtMs: 1_700_000_000_000,
  completeAtMs: null,
  groups: [
    { tagid: 1, name: '美食' },
    { tagid: 2, name: 'a|b\\' },
    { tagid: 3, name: '=1, "x"' },
  ],
};
const heads = (change: Partial<Record<ListColumn, string>> = {}) =>
  ({ ...Object.fromEntries(LIST_COLUMNS.map((one) => [one, one])), ...change }) as Record<
    ListColumn,
    string
  >;
const ZH = heads({ uid: 'UID', name: '名字', groups: '分组', special: '特别关注', link: '链接' });
const TW = heads({ uid: 'UID', name: '暱稱', groups: '分組', special: '特別關注', link: '連結' });

function imported(text: string): ImportedList {
  const list = parseImport(text);
  if (typeof list === 'string') throw new Error(list);
  return list;
}
const namesOf = (tagids: readonly number[]) =>
  SOURCE.groups.filter(({ tagid }) => tagids.includes(tagid)).map(({ name }) => name);

describe('tables', () => {
  it('every cell comes back as it was', () => {
    const line = fc.array(anyText, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line), (given) => {
        const lines = [['uid', 'name'], ...given];
        expect(readCsv(writeCsv(lines))).toEqual({ lines, isCut: false });
      }),
    );
  });

  it.each([
    '=1+1',
    '  =1+1',
    '\u3000＝cmd',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '\t1',
    '\u00a0-1',
    "'=1",
    '\u2212 1',
  ])('%j is no formula for a spreadsheet', (text) => {
    const [cell] = readCsvRaw(writeCsv([[text, 'x']]));
    expect(cell).toMatch(/^'/);
  });

  /** The cells of one line as a spreadsheet sees them, the guard still on. */
  function readCsvRaw(csv: string): string[] {
    return csv
      .slice(1, -2)
      .split(/,(?=x$)/)
      .map((cell) => cell.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"'));
  }

  it.each([
    ['uid;name\n1;a\n', ['1', 'a']],
    ['uid\tname\r1\ta', ['1', 'a']],
    ['uid,name\r\n\r\n1,"a\r\nb"', ['1', 'a\r\nb']],
    ['uid,name\n1,', ['1', '']],
    ['uid,name\n1,5" 屏', ['1', '5" 屏']],
    ['uid,name\n1,"a"b', ['1', 'ab']],
    ['uid,name\n1,""', ['1', '']],
  ])('%j is read as a spreadsheet may have written it', (text, line) => {
    expect(readCsv(text)).toEqual({ lines: [['uid', 'name'], line], isCut: false });
  });

  it('names in one cell come back as they were', () => {
    const name = anyText.map((text) => text.trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(splitNames(joinNames(names))).toEqual(names);
      }),
    );
  });
});

describe('what is exported', () => {
  it.each([
    ['CSV', (rows: Parameters<typeof rowsToCsv>[0]) => rowsToCsv(rows, SOURCE, ZH)],
    [
      'CSV of another language',
      (rows: Parameters<typeof rowsToCsv>[0]) => rowsToCsv(rows, SOURCE, TW),
    ],
    ['JSON', (rows: Parameters<typeof rowsToCsv>[0]) => rowsToJson(rows, SOURCE)],
  ])('comes back with everybody, their groups and stars: %s', (_, write) => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 20 }), (given) => {
        const rows = [...new Map(given.map((one) => [one.mid, one])).values()];
        const list = imported(write(rows));
        expect(list.unreadCount).toBe(0);
        expect(list.people.map(({ mid }) => mid)).toEqual(rows.map(({ mid }) => mid));
        expect(list.people.map(({ groups }) => groups)).toEqual(
          rows.map(({ tagids }) => namesOf(tagids)),
        );
        expect(list.people.map(({ special }) => special)).toEqual(
          rows.map(({ special }) => special),
        );
      }),
    );
  });

  it('says whose it is, of which version, and whether it is whole', () => {
    const document = JSON.parse(rowsToJson([row({ mid: 5, tagids: [1], mtime: 0 })], SOURCE));
    expect(document).toMatchObject({
      format: 'bilideck-followings',
      version: LIST_VERSION,
      account: 42,
      completeAt: null,
      count: 1,
      people: [{ mid: 5, groups: ['美食'], followedAt: null, lastUploadAt: null }],
    });
    expect(imported(JSON.stringify(document)).account).toBe(42);
  });

  it('a UID that a spreadsheet has rounded is taken from the link', () => {
    const csv = rowsToCsv([row({ mid: 3_546_123_456_789_017 })], SOURCE, ZH);
    const rounded = csv.replace('3546123456789017,', '3.54612E+15,');
    expect(imported(rounded).people[0]?.mid).toBe(3_546_123_456_789_017);
    const zeroed = csv.replace('3546123456789017,', '3546123456789010,');
    expect(imported(zeroed).people[0]?.mid).toBe(3_546_123_456_789_017);
  });

  it('nobody is no list', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const list = parseImport(rowsToJson(rows, SOURCE));
        expect(list === 'empty').toBe(rows.length === 0);
      }),
    );
  });
});

describe('what is pasted', () => {
  const mids = (text: string) => imported(text).people.map(({ mid, name }) => mid ?? name);

  it.each<[string, readonly (number | string)[]]>([
    ['12 34\n56', [12, 34, 56]],
    ['１２，34、56；78\t9', [12, 34, 56, 78, 9]],
    ['UID:12\nuid 34\nmid=56', [12, 34, 56]],
    ['https://space.bilibili.com/12?spm_id_from=333\nspace.bilibili.com/34/video', [12, 34]],
    ['https://m.bilibili.com/space/12 https://space.bilibili.com/34', [12, 34]],
    ['老番茄\n@山间邮局，LexBurner', ['老番茄', '山间邮局', 'LexBurner']],
    ['@123\n123', ['123', 123]],
    ['ＬＥＸ 君', ['ＬＥＸ 君']],
    ['12\n12\n老番茄\n老番茄', [12, '老番茄']],
    ['3546123456789017', [3_546_123_456_789_017]],
    ['两个 名字', ['两个 名字']],
  ])('%j', (text, found) => {
    expect(mids(text)).toEqual(found);
  });

  it('what names nobody is told', () => {
    const list = imported(
      `1\n0\n99999999999999999\n<b>x</b>\nhttps://example.org/1\n${'长'.repeat(90)}`,
    );
    expect(list.people).toHaveLength(1);
    expect(list.unreadCount).toBe(5);
    expect(list.unread[1]).toBe('99999999999999999');
  });

  it('a column of UIDs with its head, and lines that name nobody', () => {
    const list = imported('昵称,UID\n老番茄,1\n,\n山间邮局,\n,x');
    expect(list).toMatchObject({ from: 'csv', unreadCount: 2 });
    expect(list.people.map(({ mid, name }) => [mid, name])).toEqual([
      [1, '老番茄'],
      [null, '山间邮局'],
    ]);
  });
});

describe('what cannot be taken says why', () => {
  const json = (change: object) =>
    JSON.stringify({ format: 'bilideck-followings', version: 1, people: [{ mid: 1 }], ...change });

  it.each<[string, string]>([
    ['', 'empty'],
    [' \uFEFF\n', 'empty'],
    [json({ people: [] }), 'empty'],
    ['{"format": "bilideck-followings", "ver', 'damaged'],
    [json({ people: {} }), 'damaged'],
    [json({ version: '1' }), 'damaged'],
    ['uid,name\n1,"a', 'damaged'],
    ['{"people": [1]}', 'not-ours'],
    ['[1, 2]', 'not-ours'],
    [json({ version: LIST_VERSION + 1 }), 'newer'],
    ['PK\u0003\0\0', 'encoding'],
    ['1\n\uFFFD\uFFFD', 'encoding'],
  ])('%j: %s', (text, why) => {
    expect(parseImport(text)).toBe(why);
  });

  it.each([
    ['a quote that never ends', `uid,name\n1,"${'a'.repeat(8_000_000)}`, 'damaged'],
    ['quotes alone', `uid,name\n1,${'"'.repeat(8_000_001)}`, 'damaged'],
    ['one line without an end', 'ﷺ'.repeat(8_000_000), null],
    ['blanks', `1${' '.repeat(8_000_000)}2`, null],
    ['brackets', '['.repeat(1_000_000), 'damaged'],
  ])('large and damaged: %s', (_, text, why) => {
    const list = parseImport(text);
    expect(typeof list === 'string' ? list : null).toBe(why);
  });

  it('too long, or too many', () => {
    expect(parseImport('1'.repeat(IMPORT_MAX + 1))).toBe('too-large');
    const many = Array.from({ length: MOST_PEOPLE + 1 }, (_, n) => n + 1).join('\n');
    expect(parseImport(many)).toBe('too-many');
  });

  it('people inside that are none are told, the others are taken', () => {
    const people = [{ mid: 1 }, null, { mid: '2' }, { mid: -3 }, { mid: 4, groups: [5, 'a'] }];
    const list = imported(json({ people }));
    expect(list.people.map(({ mid }) => mid)).toEqual([1, 4]);
    expect(list.people[1]?.groups).toEqual(['a']);
    expect(list.unreadCount).toBe(3);
  });

  it('any text gives a list or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const list = parseImport(text);
        expect(typeof list === 'string' || list.people.length + list.unreadCount > 0).toBe(true);
      }),
    );
  });
});

it.each([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe7, 0xbe, 0x8e]],
  ['UTF-16', [0xff, 0xfe, 0x8e, 0x7f]],
  ['UTF-16, the other way round', [0xfe, 0xff, 0x7f, 0x8e]],
  ['GBK', [0xc3, 0xc0]],
])('a file in %s is read', (_, bytes) => {
  expect(decodeList(Uint8Array.from(bytes)).replace('\uFEFF', '')).toBe('美');
});

it('a table whose lines run into each other is refused, and not read in part', () => {
  const table = (row: string) => `uid,name,groups\n1,甲,美食\n${row}\n3,丙,"a | b"\n4,丁,\n`;
  expect(parseImport(table('2,"乙,美食'))).toBe('damaged');
  expect(parseImport(table('2,"乙\n二",美食'))).toMatchObject({ people: { length: 4 } });
});
