import { afterEach, describe, expect, it, vi } from 'vitest';
import { at, blockOf } from '../../../../tests/support/viewing-rows.ts';
import { dayKey } from '../../../shared/local-day.ts';
import { createCalendar, streaksOf } from './viewing-calendar.ts';
import { viewingStats } from './viewing-stats.ts';
import { yearRange } from './viewings-in.ts';

afterEach(() => vi.unstubAllEnvs());

const in_ = (zone: string) => vi.stubEnv('TZ', zone);
const seconds = (iso: string) => Date.parse(iso) / 1000;

describe('days that follow on each other', () => {
  const days = (...dates: number[]) => dates.map((date) => dayKey(at(date)));

  it('go over the end of a month, and the first of two that are as long is told', () => {
    const { longest } = streaksOf(days(29, 30, 31, 40, 41, 42), '2027-01-01');
    expect(longest).toEqual({ days: 3, from: '2026-11-29', to: '2026-12-01' });
  });

  it('go on until yesterday', () => {
    const seen = days(1, 5, 6);
    const current = { days: 2, from: '2026-11-05', to: '2026-11-06' };
    expect(streaksOf(seen, '2026-11-06').current).toEqual(current);
    expect(streaksOf(seen, '2026-11-07').current).toEqual(current);
    expect(streaksOf(seen, '2026-11-08').current).toBeNull();
  });

  it('without a day there are none', () => {
    expect(streaksOf([], '2026-11-08')).toEqual({ longest: null, current: null });
  });
});

describe('another time zone', () => {
  it('moves a viewing to the day and hour of where the person is', () => {
    const midnight = seconds('2026-01-01T00:30:00+08:00');
    in_('Asia/Shanghai');
    expect(createCalendar()(midnight)).toEqual({ name: '2026-01-01', weekday: 3, hour: 0 });
    in_('America/Los_Angeles');
    expect(createCalendar()(midnight)).toEqual({ name: '2025-12-31', weekday: 2, hour: 8 });
  });

  it('moves it to another year with all its figures', () => {
    const row = { at: new Date('2026-01-01T00:30:00+08:00') };
    const ofYear = (year: number) => viewingStats([blockOf([row])], yearRange(year)).count;
    in_('Asia/Shanghai');
    expect([ofYear(2025), ofYear(2026)]).toEqual([0, 1]);
    in_('America/Los_Angeles');
    expect([ofYear(2025), ofYear(2026)]).toEqual([1, 0]);
  });

  it('hours are those of the clock on the day on which it is changed', () => {
    in_('America/Los_Angeles');
    // At 2:00 it becomes 3:00.
    const hourAt = (iso: string) => createCalendar()(seconds(iso)).hour;
    expect(hourAt('2026-03-08T01:30:00-08:00')).toBe(1);
    expect(hourAt('2026-03-08T03:30:00-07:00')).toBe(3);
    expect(hourAt('2026-03-08T23:30:00-07:00')).toBe(23);
  });
});
