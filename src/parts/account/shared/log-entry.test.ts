import { describe, expect, it } from 'vitest';
import { DAY_SECONDS } from '../../../shared/durations.ts';
import {
  beijingDay,
  beijingSeconds,
  beijingTime,
  dayAfter,
  dayBegins,
  isDayKnown,
  joinSpans,
  type LogEntry,
  numbered,
  spanOf,
} from './log-entry.ts';

describe('times in Beijing', () => {
  it('are read and written whatever the clock here says', () => {
    const at = beijingSeconds('2026-11-25 00:10:05') ?? 0;
    expect(new Date(at * 1000).toISOString()).toBe('2026-11-24T16:10:05.000Z');
    expect([beijingDay(at), beijingTime(at)]).toEqual(['2026-11-25', '00:10']);
    expect(dayAfter('2026-02-28')).toBe('2026-03-01');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  });

  it.each(['', '昨天', '2026-11-25', '2026-13-01 00:00:00', '2026-02-30 00:00:00', '0'])(
    '%j is none',
    (text) => {
      expect(beijingSeconds(text)).toBeNull();
    },
  );
});

describe('rows that are alike', () => {
  const row: LogEntry = { atSeconds: 1, delta: 5, text: '登录奖励', ok: null };
  it('are as many as they are, and told apart by their number', () => {
    const all = numbered(7, 'exp', [row, row, { ...row, delta: 10 }, row]);
    expect(all.map(({ delta, nth }) => [delta, nth])).toEqual([
      [5, 0],
      [5, 1],
      [10, 0],
      [5, 2],
    ]);
  });

  it('another second, reason or result is another row', () => {
    const all = numbered(7, 'login', [
      { ...row, ok: true },
      { ...row, ok: false },
      { ...row, atSeconds: 2, ok: true },
      { ...row, text: '', ok: true },
    ]);
    expect(all.map(({ nth }) => nth)).toEqual([0, 0, 0, 0]);
  });
});

describe('what is known', () => {
  const noon = dayBegins('2026-11-25') + DAY_SECONDS / 2;

  it('a whole answer tells of a week, one that was cut off of nothing', () => {
    expect(spanOf({ entries: [], isWhole: true }, noon)).toEqual({
      from: noon - 7 * DAY_SECONDS,
      to: noon,
    });
    expect(spanOf({ entries: [], isWhole: false }, noon)).toBeNull();
  });

  it('spans that touch become one, others stay apart', () => {
    const spans = [
      { from: 30, to: 40 },
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 2, to: 3 },
    ];
    expect(joinSpans(spans)).toEqual([
      { from: 0, to: 20 },
      { from: 30, to: 40 },
    ]);
  });

  it('a day is known as a whole; of today the last look has to do', () => {
    const spans = [{ from: noon - 7 * DAY_SECONDS, to: noon }];
    const known = (day: string, now = noon) => isDayKnown(spans, day, now);
    expect(known('2026-11-25')).toBe(true);
    expect(known('2026-11-19')).toBe(true);
    // Only its afternoon.
    expect(known('2026-11-18')).toBe(false);
    // Later, the afternoon of that day was seen by nobody.
    expect(known('2026-11-25', noon + DAY_SECONDS)).toBe(false);
    expect(known('2026-11-26', noon + DAY_SECONDS)).toBe(false);
  });
});
