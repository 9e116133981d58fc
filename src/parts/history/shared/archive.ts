import { joinSpans, type Span } from '../../account/shared/log-entry.ts';
import type { HistoryItem } from './history-item.ts';

/**
 * One viewing as it is kept for good. The same work at another time is another one; the same work at
 * the same time is the same viewing, further on.
 */
export interface Viewing extends HistoryItem {
  /** Whose history; accounts never mix. */
  readonly account: number;
  readonly oid: number;
  readonly bvid: string;
  /** Partition, as the service names it; empty where it does not say. */
  readonly partition: string;
  /** Device as the service numbers it; null: it did not say. */
  readonly dt: number | null;
  /** When the answer was asked for that told this, Unix milliseconds. */
  readonly learntAtMs: number;
  /** The whole row, of a kind that Bilideck does not know; null otherwise. */
  readonly raw: Readonly<Record<string, unknown>> | null;
}

/** When a row of another program's file was learnt: whatever is known from elsewhere was told better. */
export const NEVER_LEARNT_MS = 1;

/**
 * What is kept of two tellings of one viewing: the later one. Of two that were asked for at the same
 * time, which is no later, always the same one, so that no order of pages makes a difference.
 */
export function laterOf(known: Viewing | undefined, told: Viewing): Viewing {
  if (!known) return told;
  if (known.learntAtMs !== told.learntAtMs) {
    return known.learntAtMs > told.learntAtMs ? known : told;
  }
  const [ours, theirs] = [reached(known), reached(told)];
  if (ours !== theirs) return ours > theirs ? known : told;
  return textOf(known) >= textOf(told) ? known : told;
}

/** The same for equal ones, in whatever order their fields were put together. */
const textOf = (viewing: Viewing) => JSON.stringify(Object.entries(viewing).sort());

/** Seconds; what was watched to its end is beyond everything. */
const reached = ({ progress }: HistoryItem) => (progress === 'finished' ? Infinity : progress);

/** Times between those of which the history is known: what was seen then may have been missed. */
export function gapsOf(known: readonly Span[]): readonly Span[] {
  const joined = joinSpans(known);
  return joined.slice(1).map(({ from }, n) => ({ from: (joined[n] as Span).to, to: from }));
}

/**
 * The cursor to go on with after a page. The service goes on strictly before the time of the last
 * row, and so would pass over another row of that very second: a second later is asked for, and what
 * comes twice is the same viewing. null stays the end.
 */
export function overlapping<C extends { readonly view_at: number }>(
  next: C | null,
  page: readonly Pick<HistoryItem, 'viewedSeconds'>[],
): C | null {
  // All of one second: with an overlap the same page would come for ever.
  const moves = page.some(({ viewedSeconds }) => viewedSeconds > (next?.view_at ?? Infinity));
  return next && moves ? { ...next, view_at: next.view_at + 1 } : next;
}

/** A page of which rows could not be read: what was seen then may lack so many. */
export interface Lack extends Span {
  readonly rows: number;
}

/** One pass of the history from its newest row backwards, as far as it has come. */
export interface HistoryPass {
  /**
   * Its newest row, Unix seconds by the service's clock: the machine's may be ahead, and what it
   * vouched for would not have happened yet. null: none was met.
   */
  readonly newestSeconds: number | null;
  readonly oldestSeconds: number | null;
  /**
   * Pages in a row, up to the last, of which nothing could be read: that looks like the end, and is none.
   * Absent: of an older version, none.
   */
  readonly blindPages?: number;
}

export const NEW_PASS: HistoryPass = { newestSeconds: null, oldestSeconds: null };

type Dated = Pick<HistoryItem, 'viewedSeconds'>;

/** From the oldest to the newest row; those that the service does not date (0) say nothing. */
export function spanOfPage(page: readonly Dated[]): Span | null {
  const dated = page.map(({ viewedSeconds }) => viewedSeconds).filter((seconds) => seconds > 0);
  return dated.length === 0 ? null : { from: Math.min(...dated), to: Math.max(...dated) };
}

export function readPage(pass: HistoryPass, page: readonly Dated[], dropped: number): HistoryPass {
  const span = spanOfPage(page);
  const isBlind = page.length === 0 && dropped > 0;
  const blindPages = isBlind ? (pass.blindPages ?? 0) + 1 : 0;
  if (!span) return { ...pass, blindPages };
  return {
    newestSeconds: Math.max(pass.newestSeconds ?? 0, span.to),
    oldestSeconds: Math.min(pass.oldestSeconds ?? Infinity, span.from),
    blindPages,
  };
}

/** Whether it has come down to what is known: everything below has been read before. */
export function hasMet({ oldestSeconds }: HistoryPass, known: readonly Span[]): boolean {
  const last = known.at(-1);
  return last !== undefined && oldestSeconds !== null && oldestSeconds <= last.to;
}

/**
 * What is known with a pass, at any moment of it: from its oldest row to its newest one. An empty
 * history vouches for nothing.
 */
export function withPass(
  { newestSeconds, oldestSeconds }: HistoryPass,
  known: readonly Span[],
): readonly Span[] {
  if (newestSeconds === null || oldestSeconds === null) return known;
  return joinSpans([...known, { from: oldestSeconds, to: newestSeconds }]);
}

/**
 * What is known to lack rows after a page. A row that cannot be read does not keep the reading from
 * getting on: the page is known, and that it lacks something is known as well. Read again among
 * other neighbours, it is the same row, and its place is narrowed.
 * @param asked The time of the page by what was asked for and by what comes next: all that is known of
 * one of which no row could be read. To Infinity: it is the newest one, and above it there is nothing.
 */
export function lacksAfter(
  lacks: readonly Lack[],
  page: readonly Dated[],
  dropped: number,
  asked: Span | null = null,
): readonly Lack[] {
  const span = spanOfPage(page);
  if (!span)
    return page.length === 0 && dropped > 0 && asked ? withBlind(lacks, asked, dropped) : lacks;
  const { from } = span;
  const to = dropped === 0 && asked?.to === Infinity ? Infinity : span.to;
  const apart = lacks.filter((lack) => lack.to < from || lack.from > to);
  const met = lacks.filter((lack) => !apart.includes(lack));
  if (dropped === 0) {
    const below = met.filter((lack) => lack.from < from).map((lack) => ({ ...lack, to: from }));
    const above = met.filter((lack) => lack.to > to).map((lack) => ({ ...lack, from: to }));
    return [...apart, ...below, ...above];
  }
  const [first] = met;
  const where = first
    ? { from: Math.max(first.from, from), to: Math.min(first.to, to) }
    : { from, to };
  return [...apart, { ...where, rows: dropped }];
}

/** Read once more it is the same page, with what came meanwhile. */
function withBlind(lacks: readonly Lack[], { from, to }: Span, rows: number): readonly Lack[] {
  const apart = lacks.filter((lack) => lack.to <= from || lack.from >= to);
  const met = lacks.filter((lack) => !apart.includes(lack));
  return [
    ...apart,
    {
      from: Math.min(from, ...met.map((lack) => lack.from)),
      to: Math.max(to, ...met.map((lack) => lack.to)),
      rows: Math.max(rows, ...met.map((lack) => lack.rows)),
    },
  ];
}
