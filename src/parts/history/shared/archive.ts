import { joinSpans, type Span } from '../../account/shared/log-entry.ts';
import type { HistoryItem } from './view.ts';

/**
 * One viewing as it is kept for good. The same work at another time is another one; the same work at
 * the same time is the same viewing, further on.
 */
export interface ArchivedView extends HistoryItem {
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

export type ArchiveKey = [account: number, viewedSeconds: number, key: string];
export const archiveKey = (view: ArchivedView): ArchiveKey => [
  view.account,
  view.viewedSeconds,
  view.key,
];

/**
 * What is kept of two tellings of one viewing: the later one. Of two that were asked for at the same
 * time, which is no later, always the same one, so that no order of pages makes a difference.
 */
export function laterOf(known: ArchivedView | undefined, told: ArchivedView): ArchivedView {
  if (!known) return told;
  if (known.learntAtMs !== told.learntAtMs) {
    return known.learntAtMs > told.learntAtMs ? known : told;
  }
  const [ours, theirs] = [reached(known), reached(told)];
  if (ours !== theirs) return ours > theirs ? known : told;
  return JSON.stringify(known) >= JSON.stringify(told) ? known : told;
}

/** Seconds; what was watched to its end (-1) is beyond everything. */
const reached = ({ progressSeconds }: HistoryItem) =>
  progressSeconds < 0 ? Infinity : progressSeconds;

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

/** One pass of the history from its newest row backwards, as far as it has come. */
export interface HistoryPass {
  /** When its first page was asked for, Unix seconds. */
  readonly beganSeconds: number;
  /** The oldest row that it has met, Unix seconds; null: none. */
  readonly oldestSeconds: number | null;
  /** Rows that could not be read. */
  readonly dropped: number;
}

export function beginPass(beganSeconds: number): HistoryPass {
  return { beganSeconds, oldestSeconds: null, dropped: 0 };
}

/** Adds a page. Rows that the service does not date (0) say nothing about how far it came. */
export function readPage(
  pass: HistoryPass,
  page: readonly Pick<HistoryItem, 'viewedSeconds'>[],
  dropped: number,
): HistoryPass {
  const dated = page.map(({ viewedSeconds }) => viewedSeconds).filter((seconds) => seconds > 0);
  const oldest = Math.min(pass.oldestSeconds ?? Infinity, ...dated);
  return {
    ...pass,
    oldestSeconds: Number.isFinite(oldest) ? oldest : null,
    dropped: pass.dropped + dropped,
  };
}

/** Whether it has come down to what is known: everything below has been read before. */
export function hasMet(
  { oldestSeconds, beganSeconds }: HistoryPass,
  known: readonly Span[],
): boolean {
  // A clock that was set back makes what is known lie ahead: then it is no boundary.
  const last = known.filter(({ to }) => to <= beganSeconds).at(-1);
  return last !== undefined && oldestSeconds !== null && oldestSeconds <= last.to;
}

/**
 * What is known once a pass has ended, at the service's own end or at what was known. One that
 * lacks rows vouches for no time: a page that cannot be read looks like the end.
 */
export function endPass(pass: HistoryPass, known: readonly Span[]): readonly Span[] {
  const { beganSeconds, oldestSeconds, dropped } = pass;
  if (dropped > 0) return known;
  const from = Math.min(oldestSeconds ?? beganSeconds, beganSeconds);
  return joinSpans([...known, { from, to: beganSeconds }]);
}
