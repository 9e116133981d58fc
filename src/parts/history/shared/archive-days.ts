import { sizeOf, type ViewingBlock } from './viewing-block.ts';

/** A day in the person's time zone. */
export interface ArchiveDay {
  /** Its first second, Unix seconds. */
  readonly beginSeconds: number;
  readonly count: number;
}

export interface ArchiveMonth {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** Weekday of the first, from Monday: 0. */
  readonly offset: number;
  /** Every day of it, in order. */
  readonly days: readonly ArchiveDay[];
}

/** First second of the day, in the person's time zone. */
export function dayBegin(seconds: number): number {
  const date = new Date(seconds * 1000);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime() / 1000;
}

/** How many viewings each day has that has any; those without a time are on no day. */
export function countByDay(blocks: readonly ViewingBlock[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  // Seconds ascend, so that a day is looked up once.
  let [begin, end] = [0, 0];
  for (const block of blocks) {
    for (let row = 0; row < sizeOf(block); row += 1) {
      const seconds = block.viewedSeconds[row] as number;
      if (seconds === 0) continue;
      if (seconds < begin || seconds >= end) {
        begin = dayBegin(seconds);
        const date = new Date(begin * 1000);
        end = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() / 1000;
      }
      counts.set(begin, (counts.get(begin) ?? 0) + 1);
    }
  }
  return counts;
}

/** Months of a year from the newest with a viewing to the oldest, those without any included. */
export function monthsOfYear(
  counts: ReadonlyMap<number, number>,
  year: number,
): readonly ArchiveMonth[] {
  const found = [...counts.keys()]
    .map((seconds) => new Date(seconds * 1000))
    .filter((date) => date.getFullYear() === year)
    .map((date) => date.getMonth());
  if (found.length === 0) return [];
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return Array.from({ length: last - first + 1 }, (_, n) => monthOfDays(counts, year, last - n));
}

function monthOfDays(
  counts: ReadonlyMap<number, number>,
  year: number,
  month: number,
): ArchiveMonth {
  const length = new Date(year, month + 1, 0).getDate();
  const days = Array.from({ length }, (_, n) => {
    const beginSeconds = new Date(year, month, n + 1).getTime() / 1000;
    return { beginSeconds, count: counts.get(beginSeconds) ?? 0 };
  });
  return { year, month: month + 1, offset: (new Date(year, month, 1).getDay() + 6) % 7, days };
}

/** Years with a viewing, oldest first. */
export function yearsOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const years = new Set([...counts.keys()].map((s) => new Date(s * 1000).getFullYear()));
  return [...years].sort((a, b) => a - b);
}

/** How warm a day is drawn, 1 to 4; 0: nothing was seen. Of the most, by quarters. */
export function warmth(count: number, most: number): number {
  return count === 0 ? 0 : Math.min(4, Math.max(1, Math.ceil((count / Math.max(1, most)) * 4)));
}
