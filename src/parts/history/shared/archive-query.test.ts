import { describe, expect, it } from 'vitest';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import type { Viewing } from './archive.ts';
import { rowsFitting } from './archive-matching.ts';
import { EVERYTHING, readText } from './archive-query.ts';
import { type ArchiveRowsOptions, archiveRows, indexOfTime } from './archive-rows.ts';
import { emptyBlock, monthOf, type ViewingBlock, withViewings } from './viewing-block.ts';

const noon = (date: string) => new Date(`${date}T12:00:00`).getTime() / 1000;

const viewing = (fields: Partial<Viewing>) =>
  archivedViewing({
    title: '十分钟折一架纸飞机',
    author: { mid: 42, name: '纸飞机工房' },
    viewedSeconds: noon('2025-03-08'),
    progress: 300,
    bvid: 'BV17x411w7KC',
    partition: '手工',
    ...fields,
  });

function blocksOf(...viewings: readonly Viewing[]): readonly ViewingBlock[] {
  const months = Map.groupBy(viewings, ({ viewedSeconds }) => monthOf(viewedSeconds));
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, all]) => withViewings(emptyBlock(7, month, 0), all));
}

const fits = (text: string, fields: Partial<Viewing> = {}, more = {}) => {
  const [block] = blocksOf(viewing(fields));
  if (!block) return false;
  const rows = rowsFitting({ ...readText(text), ...more }, block);
  return rows === null || rows[0] === 1;
};

it('words that were looked for before are found the same again, whatever was asked meanwhile', () => {
  const [block] = blocksOf(
    viewing({ key: 'archive_1' }),
    viewing({ key: 'archive_2', title: '猫' }),
  );
  if (!block) throw new Error('nothing');
  const found = (text: string) => [...(rowsFitting(readText(text), block) ?? [])];
  for (const _ of [1, 2]) {
    expect(found('飞机 -猫')).toEqual([1, 0]);
    expect(found('飞机')).toEqual([1, 1]);
    expect(found('猫')).toEqual([0, 1]);
    expect(found('a b c d e f g h i')).toEqual([0, 0]);
  }
});

describe('a search', () => {
  it.each([
    ['纸飞机', true],
    ['飞机 工房', true],
    ['飞机 火车', false],
    ['飞机 -工房', false],
    ['-火车', true],
    ['bv17X411', true],
    ['手工', true],
    ['up:纸飞机', true],
    ['up:别人', false],
    ['UP：工房', true],
    ['up:工房 up:别人', true],
    ['-up:别人', true],
    ['-UP：工房', false],
    ['飞机 -up:工房', false],
    ['up:纸 -up:别人 -火车 手工 >5分钟 <20分钟 >40% 2025-03', true],
    ['ｕｐ：工房', true],
    ['－工房', false],
    ['＞２０分钟', false],
    ['＞５分钟', true],
    ['＜４０％', false],
    ['２０２５－０３', true],
    ['2025-04-01..2025-03-01', true],
    ['2025-02-31..2025-03-31', false],
    ['.*', false],
    ['[纸', false],
    ['-', false],
    ['猫'.repeat(500), false],
    ['>5分钟', true],
    ['>20分钟', false],
    ['<20分鐘', true],
    ['<1h', true],
    ['>40%', true],
    ['<40%', false],
    ['2025-03', true],
    ['2025-04', false],
    ['2025-03-08', true],
    ['2025-02-01..2025-03-07', false],
    ['2025-02-01..2025-03-08', true],
    ['2025', false],
    ['2025-13', false],
    ['', true],
  ])('%s: %s', (text, expected) => {
    expect(fits(text)).toBe(expected);
  });

  it('narrows to kind and device', () => {
    expect(fits('', {}, { business: 'pgc' })).toBe(false);
    const list = { key: 'article-list_4', business: 'article-list' };
    expect(fits('', list, { business: 'article-list' })).toBe(true);
    expect(fits('', list, { business: 'article' })).toBe(false);
    expect(fits('', { dt: 33 }, { device: 'tv' })).toBe(true);
  });

  it('finds what was watched to its end, and nothing without a length by how far it was', () => {
    expect(fits('>90%', { progress: 'finished' })).toBe(true);
    expect(fits('<90%', { durationSeconds: 0, progress: 0 })).toBe(false);
    expect(fits('<5分钟', { durationSeconds: 0 })).toBe(false);
  });

  it('takes for a word what is nothing else', () => {
    expect(readText('猫 -狗 up:某人 >20分钟 >20里 2025-03')).toMatchObject({
      words: ['猫', '>20里'],
      without: ['狗'],
      by: ['某人'],
      longerThan: 1_200,
      from: new Date(2025, 2, 1).getTime() / 1000,
    });
  });
});

const ALL: ArchiveRowsOptions = { missed: [], edgeSeconds: null, isIn: null, most: Infinity };

describe('rows', () => {
  const days = ['2025-03-08', '2025-03-08', '2025-03-07', '2025-02-01'].map((date, n) =>
    viewing({ key: `archive_${n}`, viewedSeconds: noon(date) + n }),
  );
  const blocks = blocksOf(...days);

  it('stand under their days, newest first, with gaps where they are', () => {
    const missed = [{ from: noon('2025-02-01') + 10, to: noon('2025-03-01'), rows: null }];
    const { rows, count } = archiveRows(blocks, EVERYTHING, { ...ALL, missed });
    expect(rows.map(({ type }) => type).join(' ')).toBe(
      'day viewing viewing day viewing gap day viewing',
    );
    expect(count).toBe(4);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(indexOfTime(rows, noon('2025-03-07') + 60)).toBe(3);
    expect(indexOfTime(rows, 0)).toBe(rows.length - 1);
  });

  it('are made as far as they are wanted, and counted to the end', () => {
    const { rows, count } = archiveRows(blocks, EVERYTHING, { ...ALL, most: 2 });
    expect(rows.map(({ type }) => type).join(' ')).toBe('day viewing viewing');
    expect(count).toBe(4);
    expect(archiveRows(blocks, readText('2025-03'), { ...ALL, most: 1 })).toMatchObject({
      count: 3,
    });
  });

  it('tell how far the site was read: between them, or below the last', () => {
    const typesTo = (edgeSeconds: number, most = Infinity) =>
      archiveRows(blocks, EVERYTHING, { ...ALL, edgeSeconds, most })
        .rows.map((row) => (row.type === 'edge' && row.isLast ? 'end' : row.type))
        .join(' ');
    expect(typesTo(noon('2025-03-08'))).toBe('day viewing viewing edge day viewing day viewing');
    expect(typesTo(5)).toBe('day viewing viewing day viewing day viewing end');
    expect(typesTo(5, 2)).toBe('day viewing viewing');
  });

  it('are those of a place only', () => {
    const isIn = (name: string) => name.endsWith('archive_2');
    expect(archiveRows(blocks, EVERYTHING, { ...ALL, isIn }).count).toBe(1);
    const none = archiveRows(blocks, readText('2025-02'), { ...ALL, isIn });
    expect(none).toEqual({ rows: [], count: 0 });
  });

  it('with a gap below everything, and where there is nothing else', () => {
    const missed = [{ from: 5, to: 9, rows: 3 }];
    const types = (of: typeof blocks) =>
      archiveRows(of, EVERYTHING, { ...ALL, missed }).rows.map(({ type }) => type);
    expect(types(blocks).at(-1)).toBe('gap');
    expect(types([])).toEqual(['gap']);
  });

  it('of a search are without gaps', () => {
    const missed = [{ from: noon('2025-02-01'), to: noon('2025-03-01'), rows: null }];
    const { rows, count } = archiveRows(blocks, readText('2025-03'), { ...ALL, missed });
    expect(rows.map(({ type }) => type).join(' ')).toBe('day viewing viewing day viewing');
    expect(count).toBe(3);
  });
});
