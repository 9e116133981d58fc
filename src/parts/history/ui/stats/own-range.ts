import type { StatsRange } from '@/src/parts/history/shared/viewings-in.ts';
import { dayKey } from '@/src/shared/local-day.ts';

/** Days that somebody chose, as a field of a date writes them, "2026-11-26"; empty: no limit. */
export interface OwnDays {
  readonly from: string;
  readonly to: string;
}

/** What stands there before somebody chooses: this month. */
export function ownDaysAt(now: Date): OwnDays {
  return { from: dayKey(new Date(now.getFullYear(), now.getMonth(), 1)), to: dayKey(now) };
}

/** First second of the day so many after it, in the person's own time zone; null: it is no day. */
function beginOf(day: string, after: number): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + after).getTime() / 1000;
}

/** Both days are part of it, whichever is written first. */
export function ownRange({ from, to }: OwnDays): StatsRange {
  const [first, last] = from !== '' && to !== '' && to < from ? [to, from] : [from, to];
  const end = beginOf(last, 1);
  return { from: beginOf(first, 0), to: end === null ? null : end - 1 };
}
