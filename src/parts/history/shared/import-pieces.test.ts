import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from '../../../shared/csv.ts';
import { encodingOf } from '../../../shared/text-encoding.ts';
import { linesOf } from './archive-file.ts';
import { objectsOf, recordsOf } from './import-pieces.ts';

const ENTRY = { id: 170_001, title: '纸飞机 {"[', view_at: 1_771_063_815, tags: [{ a: '}' }] };

async function* inPieces(text: string, size: number) {
  for (let begin = 0; begin < text.length; begin += size) yield text.slice(begin, begin + size);
}

it('a list comes out whole in whatever pieces, and what is damaged is told by its place', async () => {
  const entries = fc.array(
    fc.record({
      title: fc.string({ unit: 'binary' }),
      view_at: fc.nat(),
      more: fc.array(fc.string()),
    }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(
      entries,
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (all, size, indent) => {
        const text = JSON.stringify(all, null, indent ? 2 : 0);
        const found = await Array.fromAsync(objectsOf(inPieces(text, size)));
        expect(found.map((one) => JSON.parse(one.text ?? 'null'))).toEqual(all);
        expect(found.map((one) => one.at)).toEqual(all.map((_, n) => n + 1));
      },
    ),
  );
  const cut = JSON.stringify([ENTRY, ENTRY, ENTRY]).slice(0, -30);
  expect(
    (await Array.fromAsync(objectsOf(inPieces(cut, 7)))).map(({ at: n, text }) => [
      n,
      text === null,
    ]),
  ).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  const huge = `[{"title":"${'x'.repeat(300_000)}"},${JSON.stringify(ENTRY)}]`;
  const found = await Array.fromAsync(objectsOf(inPieces(huge, 9_000)));
  expect(found.map(({ text }) => text === null)).toEqual([true, false]);
});

it('records of a table come out whole in whatever pieces', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '标', ' ') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 20 }),
      async (lines, size) => {
        const found = await Array.fromAsync(
          recordsOf(linesOf(inPieces(writeCsv(lines), size)), ','),
        );
        expect(found).toHaveLength(lines.length);
      },
    ),
  );
});

const recordsIn = (text: string) =>
  Array.fromAsync(recordsOf(linesOf(inPieces(text, 1_000)), ',')).then((all) =>
    all.map((one) => [one.at, one.text]),
  );

it.each([
  ['and no other follows', 'c,d'],
  ['before a line of quoted cells', '"c, c","d"'],
  ['before a quote inside a cell', 'c,12" d'],
  ['before a cell of two lines', '"c\n c",d'],
])('a quote that nobody closed costs its own line, %s', async (_, after) => {
  const whole = Array.from({ length: 3 }, () => after).join('\n');
  for (const open of ['a,"b', '"a,b', '"a', 'a,"b""']) {
    const found = await recordsIn(`head,head\nx,y\n${open}\n${whole}\nz,z\n`);
    const at = (n: number) => 4 + n * after.split('\n').length;
    expect(found).toEqual([
      [1, 'head,head'],
      [2, 'x,y'],
      [3, null],
      [at(0), after],
      [at(1), after],
      [at(2), after],
      [at(3), 'z,z'],
    ]);
  }
});

it('of many quotes that nobody closed each costs its own line', async () => {
  const lines = Array.from({ length: 3_000 }, (_, n) => (n % 3 === 0 ? `${n},"b` : `${n},b`));
  const found = await recordsIn(['a,b', ...lines].join('\n'));
  expect(found).toHaveLength(3_001);
  expect(found.filter(([, text]) => text === null)).toHaveLength(1_000);
});

it('what is open for longer than any cell is none', async () => {
  const found = await recordsIn(`a,b\n1,"${'x\n'.repeat(60_000)}2,c\n`);
  expect(found[1]).toEqual([2, null]);
  expect(found.at(-1)).toEqual([60_002, '2,c']);
});

it('the beginning of a file tells how it is written, wherever it ends', () => {
  const utf8 = new TextEncoder().encode('标题,时间');
  for (let end = 0; end <= utf8.length; end += 1) {
    expect(encodingOf(utf8.slice(0, end))).toBe('utf-8');
  }
  expect(encodingOf(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe('utf-16le');
  expect(encodingOf(Uint8Array.of(0xfe, 0xff, 0, 0x41))).toBe('utf-16be');
  // 标题 as spreadsheets write it in China.
  expect(encodingOf(Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2, 0x2c))).toBe('gb18030');
});
