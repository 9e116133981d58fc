import { afterEach, expect, it, vi } from 'vitest';
import { dayKey } from './local-day.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['Asia/Shanghai', '2026-11-27'],
  ['UTC', '2026-11-26'],
  ['America/New_York', '2026-11-26'],
])('a day is that of the person: %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  expect(dayKey(new Date('2026-11-26T23:30:00Z'))).toBe(day);
});
