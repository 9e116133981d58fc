import { afterEach, expect, it, vi } from 'vitest';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import { countByDay, dayBegin, monthsOfYear, warmth, yearsOf } from './archive-days.ts';
import { rowsFitting } from './archive-matching.ts';
import { readText } from './archive-query.ts';
import { emptyBlock, monthOf, withViewings } from './viewing-block.ts';

const at = (text: string) => new Date(text).getTime() / 1000;
const viewings = [
  '2024-12-31T23:59:59',
  '2025-01-01T00:00:00',
  '2025-01-01T12:00:00',
  '2025-03-09T08:00:00',
].map((text, n) => archivedViewing({ key: `archive_${n}`, viewedSeconds: at(text) }));
const undated = archivedViewing({ viewedSeconds: 0 });
const blocks = [...Map.groupBy([undated, ...viewings], (viewing) => monthOf(viewing.viewedSeconds))]
  .sort(([a], [b]) => a - b)
  .map(([month, all]) => withViewings(emptyBlock(7, month, 0), all));

afterEach(() => vi.unstubAllEnvs());

it('viewings are counted by the days of the person, and those without a time by none', () => {
  const counts = countByDay(blocks);
  expect([...counts]).toEqual([
    [at('2024-12-31T00:00:00'), 1],
    [at('2025-01-01T00:00:00'), 2],
    [at('2025-03-09T00:00:00'), 1],
  ]);
  expect(yearsOf(counts)).toEqual([2024, 2025]);
});

it('a year is shown from its newest month to its oldest, with every day', () => {
  const months = monthsOfYear(countByDay(blocks), 2025);
  expect(months.map(({ month, days, offset }) => [month, days.length, offset])).toEqual([
    [3, 31, 5],
    [2, 28, 5],
    [1, 31, 2],
  ]);
  expect(months[2]?.days[0]).toEqual({
    beginSeconds: dayBegin(at('2025-01-01T12:00:00')),
    count: 2,
  });
  expect(monthsOfYear(countByDay(blocks), 2019)).toEqual([]);
});

it('a day with any viewing is never drawn as one without', () => {
  expect([0, 1, 25, 26, 100].map((count) => warmth(count, 100))).toEqual([0, 1, 1, 2, 4]);
});

it('who has moved finds the same viewing on the day and by the month of where they are now', () => {
  const viewedSeconds = Date.UTC(2025, 0, 31, 18) / 1000;
  const block = withViewings(emptyBlock(7, monthOf(viewedSeconds), 0), [
    archivedViewing({ viewedSeconds }),
  ]);
  const isFound = (text: string) => rowsFitting(readText(text), block)?.[0];
  for (const [zone, begin, isNext] of [
    ['Europe/Berlin', Date.UTC(2025, 0, 30, 23), false],
    ['Asia/Shanghai', Date.UTC(2025, 0, 31, 16), true],
  ] as const) {
    vi.stubEnv('TZ', zone);
    expect([...countByDay([block])]).toEqual([[begin / 1000, 1]]);
    expect([isFound('2025-01'), isFound('2025-02-01')]).toEqual(isNext ? [0, 1] : [1, 0]);
  }
});
