import { expect, it } from 'vitest';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import { rowOfLine, viewingLine } from './archive-file.ts';
import { fileRow } from './file-row.ts';

const GOOD = rowOfLine(viewingLine(archivedViewing({ key: 'archive_1' }))) as object;

it.each([
  ['a kind of tomorrow', { key: 'some-kind.of_tomorrow_12' }],
  ['numbers below none', { part: -1, oid: -7, dt: -2, author: { mid: -1, name: '甲' } }],
  ['a whole row', { raw: { deep: [{ a: null }] } }],
  ['no date', { viewedSeconds: 0, progress: 'finished' }],
])('%s is let in as it stands', (_, fields) => {
  const row = { ...GOOD, ...fields };
  expect(fileRow(row)).toEqual(row);
});

it('what a file says besides is left out', () => {
  expect(fileRow({ ...GOOD, account: 8, layer: 3, business: 'x' })).toEqual(GOOD);
});

it.each([
  null,
  [],
  'text',
  { ...GOOD, key: 'no key' },
  { ...GOOD, key: 'archive' },
  { ...GOOD, title: 7 },
  { ...GOOD, title: 'x'.repeat(30_000) },
  { ...GOOD, viewedSeconds: -5 },
  { ...GOOD, viewedSeconds: 1_771_063_815_123 },
  { ...GOOD, progress: 1.5 },
  { ...GOOD, progress: 'half' },
  { ...GOOD, durationSeconds: '60' },
  { ...GOOD, author: { mid: '1', name: '甲' } },
  { ...GOOD, author: undefined },
  { ...GOOD, raw: [1] },
  { ...GOOD, dt: undefined },
])('%#: what is no viewing is none', (value) => {
  expect(fileRow(value)).toBeNull();
});
