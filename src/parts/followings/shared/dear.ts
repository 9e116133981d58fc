import { DAY_SECONDS } from '../../../shared/durations.ts';

const YEAR_SECONDS = 365 * DAY_SECONDS;

/** Why letting somebody go wants a word first, with the whole years that they have been followed. */
export interface Dear {
  readonly why: 'special' | 'mutual' | 'long';
  readonly years: number;
}

/**
 * Following somebody anew brings back groups and star, and never the date: null where nobody would
 * miss it.
 * @param follow `sinceSeconds` in Unix seconds; null: not known.
 */
export function dearTo(
  follow: { special: boolean; mutual: boolean; sinceSeconds: number | null },
  nowMs: number,
): Dear | null {
  const { special, mutual, sinceSeconds } = follow;
  const seconds = sinceSeconds ? nowMs / 1000 - sinceSeconds : 0;
  const years = Math.max(0, Math.floor(seconds / YEAR_SECONDS));
  if (seconds > YEAR_SECONDS) return { why: 'long', years };
  if (special) return { why: 'special', years };
  return mutual ? { why: 'mutual', years } : null;
}
