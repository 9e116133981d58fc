import { describe, expect, it } from 'vitest';
import { heatStep, heatYear } from './heat-year.ts';
import type { NamedSum } from './viewing-stats.ts';

const seen = (key: string, seconds = 60): NamedSum => ({
  key,
  name: key,
  mid: null,
  count: 1,
  seconds,
});

describe('a year by weeks', () => {
  it('has every day, in weeks that begin on Mondays', () => {
    const { days, weeks, months, most } = heatYear(
      [seen('2026-01-05', 600), seen('2025-12-31')],
      2026,
    );
    expect(days).toHaveLength(365);
    // 1 January 2026 is a Thursday.
    expect(days[0]).toMatchObject({ day: '2026-01-01', week: 0, weekday: 3, count: 0 });
    expect(days[4]).toMatchObject({ day: '2026-01-05', week: 1, weekday: 0, seconds: 600 });
    expect([weeks, months.length, months[1], most]).toEqual([53, 12, 4, 600]);
  });

  it('has 29 February where there is one, and no most where nothing was seen', () => {
    const { days, most } = heatYear([], 2028);
    expect([days.length, days[59]?.day, most]).toEqual([366, '2028-02-29', 0]);
  });
});

describe('keys', () => {
  const { days } = heatYear(
    ['2026-03-02', '2026-03-03', '2026-03-20', '2026-05-01'].map((day) => seen(day)),
    2026,
  );
  it.each([
    ['2026-03-02', 'ArrowDown', '2026-03-03'],
    ['2026-03-02', 'ArrowUp', null],
    ['2026-03-02', 'ArrowRight', '2026-03-20'],
    ['2026-03-20', 'ArrowLeft', '2026-03-03'],
    ['2026-03-02', 'ArrowLeft', null],
    ['2026-03-03', 'End', '2026-05-01'],
    ['2026-05-01', 'End', null],
    ['2026-05-01', 'Home', '2026-03-02'],
    ['2026-05-01', 'a', null],
  ])('%s %s', (from, key, to) => {
    expect(heatStep(days, from, key)).toBe(to);
  });
});
