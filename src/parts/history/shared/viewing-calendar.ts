import { DAY_MS } from '../../../shared/durations.ts';
import { dayKey } from '../../../shared/local-day.ts';

/** From Monday: 0. */
export const weekdayOf = (date: Date): number => (date.getDay() + 6) % 7;

/** Day, weekday and hour of ascending times; a date is made once a day, not once a row. */
export function createCalendar() {
  let name = '';
  let weekday = 0;
  let fromMs = 0;
  let toMs = 0;
  return (seconds: number) => {
    const ms = seconds * 1000;
    if (ms < fromMs || ms >= toMs) {
      const date = new Date(ms);
      const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
      fromMs = new Date(year, month, day).getTime();
      toMs = new Date(year, month, day + 1).getTime();
      name = dayKey(date);
      weekday = weekdayOf(date);
    }
    // A day on which clocks are changed has 23 or 25 hours: asked for by the date itself.
    const isPlain = toMs - fromMs === DAY_MS;
    const hour = isPlain ? Math.floor((ms - fromMs) / 3_600_000) : new Date(ms).getHours();
    return { name, weekday, hour };
  };
}

/** Days that follow on each other, "2026-11-26" both. */
export interface Streak {
  readonly days: number;
  readonly from: string;
  readonly to: string;
}

export interface Streaks {
  /** The first of those that are as long; null: there is no day at all. */
  readonly longest: Streak | null;
  /** The one that today or yesterday belongs to; null: it was broken off. */
  readonly current: Streak | null;
}

// By the calendar alone: noon is the same day whatever clocks did.
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** @param days With a viewing, oldest first. */
export function streaksOf(days: readonly string[], today: string): Streaks {
  const all: Streak[] = [];
  for (const day of days) {
    const last = all.at(-1);
    const goesOn = last && noonOf(day) - noonOf(last.to) === DAY_MS;
    if (goesOn) all[all.length - 1] = { ...last, days: last.days + 1, to: day };
    else all.push({ days: 1, from: day, to: day });
  }
  const most = Math.max(...all.map((one) => one.days));
  const last = all.at(-1);
  return {
    longest: all.find((one) => one.days === most) ?? null,
    current: last && noonOf(today) - noonOf(last.to) <= DAY_MS ? last : null,
  };
}
