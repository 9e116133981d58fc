import { expect, it } from 'vitest';
import { byTime } from './stats-rows.ts';

const days = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const key = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
    return { key, name: key, mid: null, count: 2, seconds: 60 };
  });

it('the title of a table says whether its rows are days or months', () => {
  expect(byTime(days(31))).toEqual({ title: 'viewing_by_day', sums: days(31) });
  expect(byTime(days(40))).toEqual({
    title: 'viewing_by_month',
    sums: [
      { key: '2026-01', name: '2026-01', mid: null, count: 62, seconds: 1_860 },
      { key: '2026-02', name: '2026-02', mid: null, count: 18, seconds: 540 },
    ],
  });
});
