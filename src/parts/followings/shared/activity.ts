import type { Coverage, FeedPage, FeedWalk } from './feed-walk.ts';
import type { Activity } from './row.ts';

/** What is known of one person, kept by mid. */
export interface MetPerson {
  readonly mid: number;
  /** Latest upload that was met; null: none. */
  readonly lastSeconds: number | null;
  /** When their own list was asked, which tells the latest for sure. */
  readonly askedSeconds: number | null;
  /** An upload of theirs was met without its time, in a walk begun at this moment. */
  readonly unsureSeconds: number | null;
}

const later = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

const unmet = (mid: number): MetPerson => ({
  mid,
  lastSeconds: null,
  askedSeconds: null,
  unsureSeconds: null,
});

/**
 * Whom a page tells something new of.
 * @param known What is known of those on the page; whoever is missing is new.
 */
export function meet(
  known: ReadonlyMap<number, MetPerson>,
  { uploads }: Pick<FeedPage, 'uploads'>,
  { startedSeconds }: Pick<FeedWalk, 'startedSeconds'>,
): readonly MetPerson[] {
  const changed = new Map<number, MetPerson>();
  for (const { mid, atSeconds } of uploads) {
    if (mid === null) continue;
    const before = changed.get(mid) ?? known.get(mid) ?? unmet(mid);
    const after =
      atSeconds === null
        ? { ...before, unsureSeconds: later(before.unsureSeconds, startedSeconds) }
        : { ...before, lastSeconds: later(before.lastSeconds, atSeconds) };
    if (after.lastSeconds !== before.lastSeconds || after.unsureSeconds !== before.unsureSeconds) {
      changed.set(mid, after);
    }
  }
  return [...changed.values()];
}

/**
 * Somebody after their own list of uploads was read.
 * @param lastSeconds null: the list is empty. An answer that failed is no answer: do not call this.
 */
export function askedThem(
  known: MetPerson | undefined,
  mid: number,
  lastSeconds: number | null,
  nowSeconds: number,
): MetPerson {
  const before = known ?? unmet(mid);
  return {
    mid,
    lastSeconds: later(before.lastSeconds, lastSeconds),
    askedSeconds: later(before.askedSeconds, nowSeconds),
    unsureSeconds: null,
  };
}

/**
 * What may be said of somebody: the latest upload known, and since when there certainly was none.
 * @param followedSeconds Since when they are followed; before that the feed may have left them out.
 */
export function activityOf(
  person: MetPerson | undefined,
  followedSeconds: number,
  coverage: Coverage | null,
): Activity {
  const { lastSeconds = null, askedSeconds = null, unsureSeconds = null } = person ?? {};
  const watched =
    unsureSeconds === null && followedSeconds > 0 ? watchOf(coverage, followedSeconds) : null;
  // What they said themselves holds to that day, and on where the feed was watched from then on.
  const isContinued = askedSeconds === null || (watched?.fromSeconds ?? Infinity) <= askedSeconds;
  const looks = [
    ...(askedSeconds === null
      ? []
      : [{ fromSeconds: 0, toSeconds: askedSeconds, asOfSeconds: askedSeconds }]),
    ...(watched && isContinued ? [watched] : []),
  ];
  const toSeconds = Math.max(...looks.map((look) => look.toSeconds));
  // An upload newer than every look: what came after it nobody has seen.
  if (looks.length === 0 || (lastSeconds ?? 0) > toSeconds) {
    return { lastSeconds, quietSeconds: null, asOfSeconds: null };
  }
  return {
    lastSeconds,
    quietSeconds: Math.max(looks[0]?.fromSeconds ?? 0, lastSeconds ?? 0),
    asOfSeconds: Math.max(...looks.map((look) => look.asOfSeconds)),
  };
}

/** What a stretch of the feed says of somebody followed since then. */
function watchOf(coverage: Coverage | null, followedSeconds: number): Coverage | null {
  if (!coverage || followedSeconds > coverage.toSeconds) return null;
  return { ...coverage, fromSeconds: Math.max(coverage.fromSeconds, followedSeconds) };
}
