import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { KEPT_NEWEST, retained } from './kept-snapshot.ts';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);

it('one a day for a year leaves the last thirty and the first of every month', () => {
  const days = Array.from({ length: 365 }, (_, n) => BEGIN + n * DAY);
  const stay = [...retained(days)].sort((a, b) => a - b);
  expect(stay).toHaveLength(30 + 12);
  expect(stay.slice(-30)).toEqual(days.slice(-30));
  expect(stay.slice(0, 12).map((ms) => new Date(ms).getUTCDate())).toEqual(Array(12).fill(1));
});

it('whoever goes to another time zone loses none', () => {
  const zone = process.env['TZ'];
  // In America it is still the month before.
  const times = Array.from({ length: 40 }, (_, n) => Date.UTC(2026, n, 1, 1));
  const stays = ['Asia/Shanghai', 'America/New_York'].map((tz) => {
    process.env['TZ'] = tz;
    return [...retained(times.flatMap((ms) => [ms - 3 * 3_600_000, ms]))].sort((a, b) => a - b);
  });
  process.env['TZ'] = zone;
  expect(stays[1]).toEqual(stays[0]);
});

it('what stays, stays: keeping again takes nothing more away', () => {
  const times = fc.uniqueArray(fc.integer({ min: BEGIN, max: BEGIN + 900 * DAY }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(times, (all) => {
      const stay = retained(all);
      expect(retained([...stay])).toEqual(stay);
      expect(stay.size).toBeGreaterThanOrEqual(Math.min(KEPT_NEWEST, all.length));
    }),
  );
});
