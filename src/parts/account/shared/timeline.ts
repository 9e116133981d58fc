import { DAY_SECONDS } from '../../../shared/durations.ts';
import { beijingDay, dayAfter, isDayKnown, type LogKind, type Timeline } from './log-entry.ts';

type Entry = Timeline['entries'][number];

/** A row of the list by days, newest first. */
export type TimelineRow =
  | { readonly type: 'day'; readonly day: string; readonly exp: number; readonly coins: number }
  | { readonly type: 'entry'; readonly entry: Entry; readonly id: string }
  /** Days without a row: `known`: nothing happened; else nobody looked, and it is not known. */
  | {
      readonly type: 'none';
      readonly known: boolean;
      readonly from: string;
      readonly to: string;
      readonly days: number;
    };

/** Amounts are fractional: 0.1 and 0.2 are 0.3 here. */
const add = (sum: number, delta: number | null) => Math.round((sum + (delta ?? 0)) * 100) / 100;

const sumOf = (entries: readonly Entry[], kind: LogKind) =>
  entries.reduce((sum, entry) => (entry.kind === kind ? add(sum, entry.delta) : sum), 0);

/** The oldest day of which anything is known; null: nothing is. */
export function firstDay({ entries, known }: Timeline, kinds: readonly LogKind[]): string | null {
  const times = [
    ...entries.filter(({ kind }) => kinds.includes(kind)).map(({ atSeconds }) => atSeconds),
    // The day on which a span begins is only known in part.
    ...kinds.flatMap((kind) => known[kind].spans.map(({ from }) => from + DAY_SECONDS)),
  ];
  return times.length === 0 ? null : beijingDay(times.reduce((a, b) => Math.min(a, b)));
}

/** Days from one to the other, newest first. */
function daysBack(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = to; day >= from; day = dayAfter(day, -1)) days.push(day);
  return days;
}

function byDay(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = beijingDay(entry.atSeconds);
    const list = days.get(day);
    if (list) list.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}

/** Everything of these kinds by days, with the days between on which there is nothing to show. */
export function timelineRows(
  timeline: Timeline,
  kinds: readonly LogKind[],
  nowSeconds: number,
): readonly TimelineRow[] {
  const first = firstDay(timeline, kinds);
  if (first === null) return [];
  const days = byDay(timeline.entries.filter(({ kind }) => kinds.includes(kind)));
  const isKnown = (day: string) =>
    kinds.every((kind) => isDayKnown(timeline.known[kind].spans, day, nowSeconds));
  const rows: TimelineRow[] = [];
  for (const day of daysBack(first, beijingDay(nowSeconds))) {
    const entries = days.get(day);
    if (entries) {
      rows.push({ type: 'day', day, exp: sumOf(entries, 'exp'), coins: sumOf(entries, 'coins') });
      for (const entry of entries) {
        const { kind, atSeconds, text, delta, nth } = entry;
        rows.push({
          type: 'entry',
          entry,
          id: JSON.stringify([kind, atSeconds, delta, text, nth]),
        });
      }
      continue;
    }
    const known = isKnown(day);
    const last = rows.at(-1);
    if (last?.type === 'none' && last.known === known) {
      rows[rows.length - 1] = { ...last, from: day, days: last.days + 1 };
    } else rows.push({ type: 'none', known, from: day, to: day, days: 1 });
  }
  return rows;
}

/** What a day or a month brought; null: not known. */
export interface Sum {
  /** "2026-11-25" or "2026-11". */
  readonly label: string;
  readonly gained: number | null;
  /** Not negative. */
  readonly spent: number | null;
  /** Every day of it is known; else there may have been more. */
  readonly known: boolean;
}

export type Scale = 'days' | 'months';
export const SHOWN_DAYS = 30;
export const SHOWN_MONTHS = 12;

/** What each of the last days or months brought, oldest first. */
export function sums(
  { entries, known }: Timeline,
  kind: LogKind,
  scale: Scale,
  nowSeconds: number,
): readonly Sum[] {
  const today = beijingDay(nowSeconds);
  const length = scale === 'days' ? 10 : 7;
  const { spans } = known[kind];
  const back = scale === 'days' ? SHOWN_DAYS - 1 : 366;
  const days = daysBack(dayAfter(today, -back), today);
  const labels = [...new Set(days.map((day) => day.slice(0, length)))]
    .slice(0, scale === 'days' ? SHOWN_DAYS : SHOWN_MONTHS)
    .reverse();
  const own = entries.filter((entry) => entry.kind === kind);
  const perDay = byDay(own);
  return labels.map((label) => {
    const inside = days.filter((day) => day.startsWith(label));
    const all = inside.flatMap((day) => perDay.get(day) ?? []);
    const isKnown = inside.every((day) => isDayKnown(spans, day, nowSeconds));
    if (all.length === 0 && !isKnown) return { label, gained: null, spent: null, known: false };
    const part = (sign: 1 | -1) =>
      all.reduce(
        (sum, { delta }) => ((delta ?? 0) * sign > 0 ? add(sum, (delta ?? 0) * sign) : sum),
        0,
      );
    return { label, gained: part(1), spent: part(-1), known: isKnown };
  });
}
