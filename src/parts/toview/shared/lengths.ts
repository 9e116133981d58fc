import type { ToviewItem } from './item.ts';
import { timeLeftSeconds } from './toview.ts';

export const LENGTHS = ['short', 'middle', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** Longer than these, in seconds, is the next one. */
const SHORT_SECONDS = 10 * 60;
const MIDDLE_SECONDS = 30 * 60;

/** By the whole of it, seen or not: what is half seen does not become another one. */
export function lengthOf({ durationSeconds }: Pick<ToviewItem, 'durationSeconds'>): Length {
  if (durationSeconds <= SHORT_SECONDS) return 'short';
  return durationSeconds <= MIDDLE_SECONDS ? 'middle' : 'long';
}

interface Left {
  /** Videos with something left to see. */
  readonly count: number;
  readonly seconds: number;
}

/** The time left to watch, by length. */
export function leftByLength(items: readonly ToviewItem[]): Readonly<Record<Length, Left>> {
  const left = items.filter((item) => timeLeftSeconds([item]) > 0);
  const of = (length: Length): Left => {
    const own = left.filter((item) => lengthOf(item) === length);
    return { count: own.length, seconds: timeLeftSeconds(own) };
  };
  return { short: of('short'), middle: of('middle'), long: of('long') };
}

/** What has something left to see, and is of that length. */
export const ofLength = (items: readonly ToviewItem[], length: Length): readonly ToviewItem[] =>
  items.filter((item) => lengthOf(item) === length && timeLeftSeconds([item]) > 0);
