import { DAY_SECONDS } from '../../../shared/durations.ts';
import type { Upload } from './upload.ts';

export interface MonthCount {
  /** "2026-08". */
  readonly month: string;
  readonly count: number;
  /** False where the list does not reach: the month may have uploads we were not told of. */
  readonly known: boolean;
}

export interface UploadSummary {
  /** How many uploads this is based on. */
  readonly counted: number;
  /** Oldest first, the current one last. */
  readonly months: readonly MonthCount[];
  /** Uploads by weekday (Monday first) and hour. */
  readonly hours: readonly (readonly number[])[];
  readonly medianSeconds: number | null;
  /** Calendar days since the last upload; 0 is today. */
  readonly daysSince: number | null;
}

export interface SummaryOptions {
  /** All uploads of the person; more than the list means that the list was cut, as it may be where none is told. */
  readonly total: number | null;
  readonly nowSeconds: number;
  readonly timeZone: string;
}

const MONTHS = 12;

interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

function clockOf(timeZone: string): (seconds: number) => Moment {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  });
  return (seconds) => {
    const parts = format.formatToParts(seconds * 1000);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour') };
  };
}

/** Months since year 0. */
const monthNumber = ({ year, month }: Moment) => year * MONTHS + month - 1;
/** Days since 1970 of the calendar day. */
const dayNumber = ({ year, month, day }: Moment) =>
  Date.UTC(year, month - 1, day) / 1000 / DAY_SECONDS;
/** 0 is Monday; 1970-01-01 was a Thursday. */
const weekday = (moment: Moment) => (((dayNumber(moment) + 3) % 7) + 7) % 7;

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** When and how long a person uploads, from their latest uploads. */
export function summarizeUploads(
  uploads: readonly Upload[],
  { total, nowSeconds, timeZone }: SummaryOptions,
): UploadSummary {
  const clock = clockOf(timeZone);
  // Without a date (0) it says nothing about when.
  const past = uploads.filter(
    ({ createdSeconds }) => createdSeconds > 0 && createdSeconds <= nowSeconds,
  );
  const moments = past.map(({ createdSeconds }) => clock(createdSeconds));
  const now = clock(nowSeconds);
  const isComplete = total !== null && uploads.length >= total;
  const oldest = Math.min(...moments.map(monthNumber));

  const months = Array.from({ length: MONTHS }, (_, place): MonthCount => {
    const number = monthNumber(now) - (MONTHS - 1) + place;
    const [year, month] = [Math.floor(number / MONTHS), (number % MONTHS) + 1];
    return {
      month: `${year}-${String(month).padStart(2, '0')}`,
      count: moments.filter((moment) => monthNumber(moment) === number).length,
      known: isComplete || number >= oldest,
    };
  });

  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const moment of moments) {
    const row = hours[weekday(moment)];
    if (row) row[moment.hour] = (row[moment.hour] ?? 0) + 1;
  }

  return {
    counted: past.length,
    months,
    hours,
    medianSeconds: median(
      past.map(({ durationSeconds }) => durationSeconds).filter((length) => length > 0),
    ),
    daysSince: moments.length === 0 ? null : dayNumber(now) - Math.max(...moments.map(dayNumber)),
  };
}
