import { dayKey } from '../../../shared/local-day.ts';
import { weekdayOf } from './viewing-calendar.ts';
import type { NamedSum } from './viewing-stats.ts';

/** A day in a year drawn by weeks. */
export interface HeatDay {
  /** "2026-11-26". */
  readonly day: string;
  /** Week of the year from 0, from Monday on. */
  readonly week: number;
  /** From Monday: 0. */
  readonly weekday: number;
  readonly count: number;
  readonly seconds: number;
}

export interface HeatYear {
  readonly days: readonly HeatDay[];
  /** In which week each month begins. */
  readonly months: readonly number[];
  readonly weeks: number;
  /** Seconds of the day with the most. */
  readonly most: number;
}

/** Every day of a year, those without a viewing and those to come included. */
export function heatYear(seen: readonly NamedSum[], year: number): HeatYear {
  const sums = new Map(seen.map((sum) => [sum.key, sum]));
  const days: HeatDay[] = [];
  const months: number[] = [];
  const first = weekdayOf(new Date(year, 0, 1));
  for (const at = new Date(year, 0, 1); at.getFullYear() === year; at.setDate(at.getDate() + 1)) {
    const day = dayKey(at);
    const week = Math.floor((first + days.length) / 7);
    if (at.getDate() === 1) months.push(week);
    const { count = 0, seconds = 0 } = sums.get(day) ?? {};
    days.push({ day, week, weekday: weekdayOf(at), count, seconds });
  }
  const most = Math.max(0, ...days.map(({ seconds }) => seconds));
  return { days, months, weeks: (days.at(-1)?.week ?? 0) + 1, most };
}

/** The day that a key leads to, among those with a viewing; null: it leads nowhere. */
export function heatStep(days: readonly HeatDay[], from: string, key: string): string | null {
  const seen = days.filter(({ count, day }) => count > 0 || day === from);
  const at = seen.findIndex(({ day }) => day === from);
  const place = days.findIndex(({ day }) => day === from);
  const weekBefore = days[place - 7]?.day;
  const weekAfter = days[place + 7]?.day;
  const found = {
    ArrowUp: seen[at - 1],
    ArrowDown: seen[at + 1],
    // A week on or back, or the next day with a viewing beyond that.
    ArrowLeft: seen.findLast(({ day }) => weekBefore !== undefined && day <= weekBefore),
    ArrowRight: seen.find(({ day }) => weekAfter !== undefined && day >= weekAfter),
    Home: seen[0],
    End: seen.at(-1),
  }[key];
  return found && found.day !== from ? found.day : null;
}
