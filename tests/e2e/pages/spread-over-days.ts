import type { HistoryEntry } from '../../fake-bili/index.ts';

const DAY = 86_400;

/** The same, newest first, so many a day: else how many days they are of depends on the hour at which it runs. */
export function spreadOverDays(history: readonly HistoryEntry[], perDay: number): HistoryEntry[] {
  const newest = Math.floor(Date.now() / 1000) - 1;
  return history.map((entry, n) => ({
    ...entry,
    view_at: newest - Math.floor(n / perDay) * DAY - (n % perDay),
  }));
}
