/** An upload as a feed page tells of it. */
export interface FeedUpload {
  /** null: whose it is could not be read. */
  readonly mid: number | null;
  /** Unix seconds; null: could not be read. */
  readonly atSeconds: number | null;
}

/** A page of the feed of everybody followed, newest first. */
export interface FeedPage {
  /** What it was asked with; empty: the top. */
  readonly offset: string;
  readonly uploads: readonly FeedUpload[];
  /** Rows that could not be read at all: anybody's. */
  readonly dropped: number;
  /** What the next page is asked with; null at the end. */
  readonly next: string | null;
}

/**
 * One walk from the top of the feed backwards. All times but the first are the service's own.
 * Whoever was followed before the newest post and posted nothing that was met has posted nothing
 * within the walk; everything else is unknown.
 */
export interface FeedWalk {
  /** When the top was asked for, by the clock here. */
  readonly startedSeconds: number;
  /** null: no upload was met yet. */
  readonly newestSeconds: number | null;
  readonly oldestSeconds: number | null;
  /** By how much the feed was seen to be out of order: no claim reaches into that. */
  readonly slackSeconds: number;
  /** What the next page is asked with; null: nothing is left to ask. */
  readonly next: string | null;
  /** The oldest that was met before something was missed: no claim reaches below. */
  readonly brokenSeconds: number | null;
}

/** The stretch of time of which every upload of those followed was met. */
export interface Coverage {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** When the feed's end at `toSeconds` was looked at, by the clock here. */
  readonly asOfSeconds: number;
}

export const beginWalk = (nowSeconds: number): FeedWalk => ({
  startedSeconds: nowSeconds,
  newestSeconds: null,
  oldestSeconds: null,
  slackSeconds: 0,
  next: '',
  brokenSeconds: null,
});

/** Offsets are numbers of 19 digits that only fall; one that does not would go round for ever. */
function isFurther(next: string, offset: string): boolean {
  if (!/^\d{1,20}$/.test(next)) return false;
  return offset === '' || BigInt(next) < BigInt(offset);
}

/** Later than every upload: where nothing was met, nothing is covered. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

/**
 * The walk one page further.
 * @throws {RangeError} when the page is not the one that the walk asks for next.
 */
export function walkOn(walk: FeedWalk, page: FeedPage): FeedWalk {
  if (page.offset !== walk.next) throw new RangeError('this page does not follow');
  let { newestSeconds: newest, oldestSeconds: oldest, slackSeconds: slack } = walk;
  let isHoled = page.dropped > 0;
  for (const { mid, atSeconds } of page.uploads) {
    if (mid === null) isHoled = true;
    if (atSeconds === null) continue;
    if (oldest !== null) slack = Math.max(slack, atSeconds - oldest);
    newest = Math.max(newest ?? atSeconds, atSeconds);
    oldest = Math.min(oldest ?? atSeconds, atSeconds);
  }
  const { next } = page;
  return {
    ...walk,
    newestSeconds: newest,
    oldestSeconds: oldest,
    slackSeconds: slack,
    next: next !== null && isFurther(next, page.offset) ? next : null,
    // What is missing on this page may be as new as the oldest that was met before it.
    brokenSeconds: walk.brokenSeconds ?? (isHoled ? (walk.oldestSeconds ?? NOWHERE) : null),
  };
}

/** What the walk covers; null when that is nothing. */
export function coverageOf(walk: FeedWalk): Coverage | null {
  const { newestSeconds, oldestSeconds, brokenSeconds, slackSeconds, startedSeconds } = walk;
  const from = (brokenSeconds ?? oldestSeconds ?? NOWHERE) + slackSeconds;
  // A post that is said to be of a time to come says nothing of what comes till then.
  const to = Math.min(newestSeconds ?? -1, startedSeconds);
  return from > to ? null : { fromSeconds: from, toSeconds: to, asOfSeconds: startedSeconds };
}

/** Two stretches as one; where a gap is between them, the later. */
export function joinCoverage(a: Coverage | null, b: Coverage | null): Coverage | null {
  if (!a || !b) return a ?? b;
  const [earlier, later] = a.asOfSeconds <= b.asOfSeconds ? [a, b] : [b, a];
  if (later.fromSeconds > earlier.toSeconds) return later;
  return { ...later, fromSeconds: Math.min(earlier.fromSeconds, later.fromSeconds) };
}
