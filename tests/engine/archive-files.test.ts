import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Viewing } from '../../src/parts/history/shared/archive.ts';
import { viewingsCsv } from '../../src/parts/history/shared/archive-csv.ts';
import { headLine, viewingLine } from '../../src/parts/history/shared/archive-file.ts';
import { lookAtFile, rowsOf } from '../../src/parts/history/ui/archive/import-source.ts';
import { archivedViewing } from '../support/archived-viewing.ts';

const AT = 1_760_000_000;

async function read(...parts: readonly string[]) {
  const source = await lookAtFile(new File([...parts], 'x'), 7);
  if (typeof source === 'string') return source;
  return (await Array.fromAsync(rowsOf(source))).map(({ row }) => row);
}

/** As the page writes it in a language. */
function wordsIn(language: string) {
  const path = `public/_locales/${language}/messages.json`;
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  const said = (key: string) => texts[key]?.message ?? '';
  const heads = ['time', 'kind', 'title', 'author', 'uid', 'partition', 'progress', 'length'];
  return {
    heads: [
      ...heads.map((head) => said(`archive_csv_${head}`)),
      said('archive_device'),
      ...['bvid', 'link', 'key'].map((head) => said(`archive_csv_${head}`)),
    ],
    finished: said('toview_finished'),
    kind: (business: string) => business,
    device: () => '',
  };
}

const ODD: readonly (readonly [string, Partial<Viewing>])[] = [
  ['a title that lost a letter', { key: 'archive_2', title: '坏\uFFFD字' }],
  ['a title with a zero in it', { key: 'archive_3', title: '空\u0000字' }],
  ['half of an emoji', { key: 'archive_4', title: '半\uD83D' }],
  ['300 emoji', { key: 'archive_5', title: '😀'.repeat(300) }],
  ['quotes, lines and a formula', { key: 'archive_6', title: '=1+"2"\r\n,;\t\'x' }],
  ['no title', { key: 'live_7', business: 'live', title: '' }],
  ['a kind of tomorrow', { key: 'New_kind2_1234567890123456789', business: 'New_kind2' }],
  ['no date', { key: 'archive_8', viewedSeconds: 0 }],
  ['what was seen to its end', { key: 'pgc_9', progress: 'finished' }],
];

it.each(
  ['zh_CN', 'zh_TW', 'en'].flatMap((language) => ODD.map((one) => [language, ...one] as const)),
)('%s: %s comes back from our own files as the same viewing', async (language, _, fields) => {
  const plain = archivedViewing({ key: 'archive_170001', oid: 170_001, viewedSeconds: AT });
  const both = [plain, archivedViewing({ viewedSeconds: AT + 1, ...fields })];
  const told = both.map(({ key, viewedSeconds, progress }) => ({ key, viewedSeconds, progress }));
  expect(await read(viewingsCsv(both, wordsIn(language)))).toMatchObject(told);
  expect(await read(headLine(7, 0, 2), ...both.map(viewingLine))).toMatchObject(told);
});

const HEAD = '标题,观看时间,BV';
const lines = (end: string, first: string) =>
  [
    HEAD,
    first,
    '第二个,2026-02-14 18:11,BV17x411w7KC',
    '第三个,2026-02-14 18:12,BV17x411w7KC',
    '',
  ].join(end);

it('a quote in the middle of a cell takes no line with it', async () => {
  const first = '12" 唱片,2026-02-14 18:10,BV17x411w7KC';
  const rows = await read(lines('\n', first));
  expect(rows).toMatchObject([{ title: '12" 唱片' }, { title: '第二个' }, { title: '第三个' }]);
});

it.each(['\n', '\r\n', '\r'])('lines may end in %j, also inside a cell', async (end) => {
  const rows = await read(lines(end, `"第${end}一个",2026-02-14 18:10,BV17x411w7KC`));
  expect(rows).toMatchObject([{ title: '第\n一个' }, { title: '第二个' }, { title: '第三个' }]);
});

it('what is no text is none of ours', async () => {
  for (const bytes of ['t\u0000i\u0000t\u0000,\u0000x\u0000\n\u0000', 'a\uFFFD'])
    expect(await read(bytes)).toBe('unknown');
  const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 0x0d)], 'x');
  expect(await lookAtFile(picture, 7)).toBe('unknown');
});
