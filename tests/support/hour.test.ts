import { describe, expect, it } from 'vitest';
import { zoneAt } from './hour.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const hourIn = (timeZone: string, now: Date) =>
  Number(
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
  );

describe('the zone of an hour', () => {
  it.each(HOURS)('is found at any hour of Greenwich, here %i', (utc) => {
    const now = new Date(Date.UTC(2026, 10, 27, utc, 40));
    expect(HOURS.map((hour) => hourIn(zoneAt(hour, now), now))).toEqual(HOURS);
  });
});
