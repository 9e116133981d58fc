import { DAY_SECONDS } from '../../../shared/durations.ts';

/** The logs that the site keeps of an account, about a week of each. */
export const LOG_KINDS = ['exp', 'coins', 'login', 'moral'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export interface LogEntry {
  /** Unix seconds. */
  readonly atSeconds: number;
  /** Gained or spent; null: the log is not of amounts. */
  readonly delta: number | null;
  /** The service's reason, or the place of a login. */
  readonly text: string;
  /** Whether a login succeeded; null: not said, or no login. */
  readonly ok: boolean | null;
}

/** One log as the service gave it, newest first. */
export interface LogAnswer {
  readonly entries: readonly LogEntry[];
  /** Everything that it counts is here, and could be read: what is not in it did not happen. */
  readonly isWhole: boolean;
}

/** A row that is kept. Rows that are alike in one answer are told apart by `nth`, from 0. */
export interface KeptEntry extends LogEntry {
  readonly account: number;
  readonly kind: LogKind;
  /** What is equal where two rows say the same. */
  readonly what: string;
  readonly nth: number;
}

/** Unix seconds, both ends; what lies between is known, also that nothing happened. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far one log is known. */
export interface LogKnown {
  readonly spans: readonly Span[];
  /** When it was last asked for, Unix milliseconds; null: never. */
  readonly askedAtMs: number | null;
}

/** All that is kept of an account's logs, newest first. */
export interface Timeline {
  readonly entries: readonly (LogEntry & { readonly kind: LogKind; readonly nth: number })[];
  readonly known: Readonly<Record<LogKind, LogKnown>>;
  /** The person wants it topped up daily. */
  readonly daily: boolean;
}

const BEIJING = 8 * 3_600;
/** What the site shows of a log, by all that is known of it. */
const WEEK = 7 * DAY_SECONDS;

/** "YYYY-MM-DD HH:mm:ss" in Beijing to Unix seconds; null: it is no such time. */
export function beijingSeconds(text: string): number | null {
  const [, date = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/.exec(text.trim()) ?? [];
  const ms = Date.parse(`${date}T${time}+08:00`);
  if (Number.isNaN(ms)) return null;
  // A day that no month has is moved on by the parser.
  return beijingDay(ms / 1000) === date ? ms / 1000 : null;
}

const beijing = (seconds: number) => new Date((seconds + BEIJING) * 1000).toISOString();
/** "2026-11-25": the day in Beijing, by which the service counts. */
export const beijingDay = (seconds: number): string => beijing(seconds).slice(0, 10);
/** "23:58", in Beijing. */
export const beijingTime = (seconds: number): string => beijing(seconds).slice(11, 16);
/** When that day begins, Unix seconds. */
export const dayBegins = (day: string): number => Date.parse(`${day}T00:00:00+08:00`) / 1000;
export const dayAfter = (day: string, by = 1): string =>
  beijingDay(dayBegins(day) + by * DAY_SECONDS);

/** Gives alike rows of one answer their numbers. */
export function numbered(
  account: number,
  kind: LogKind,
  entries: readonly LogEntry[],
): readonly KeptEntry[] {
  const had = new Map<string, number>();
  return entries.map((entry) => {
    const what = JSON.stringify([entry.delta, entry.ok, entry.text]);
    const key = `${entry.atSeconds} ${what}`;
    const nth = had.get(key) ?? 0;
    had.set(key, nth + 1);
    return { ...entry, account, kind, what, nth };
  });
}

/** What an answer tells of the time before it; a log that was cut off tells of no time as a whole. */
export function spanOf({ isWhole }: LogAnswer, atSeconds: number): Span | null {
  return isWhole ? { from: atSeconds - WEEK, to: atSeconds } : null;
}

/** Spans that touch become one; in order of time. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else joined.push(span);
  }
  return joined;
}

/** Whether all of a day is known; of today, whether it was looked at. */
export function isDayKnown(spans: readonly Span[], day: string, nowSeconds: number): boolean {
  const from = dayBegins(day);
  // Of the day that is not over, the last look at it has to do.
  const to = nowSeconds < from + DAY_SECONDS ? from : from + DAY_SECONDS;
  return spans.some((span) => span.from <= from && span.to >= to);
}
