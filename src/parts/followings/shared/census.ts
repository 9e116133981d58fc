import type { Collected } from '../../../collect/shared/collected.ts';
import { DAY_MS, DAY_SECONDS } from '../../../shared/durations.ts';
import { activityOf, type MetPerson } from './activity.ts';
import {
  beginWalk,
  type Coverage,
  coverageOf,
  type FeedPage,
  type FeedWalk,
  joinCoverage,
  walkOn,
} from './feed-walk.ts';
import type { Following } from './followings.ts';
import { isCancelledName } from './row.ts';

/** Requests that the census may make in a day of its own, from the first of them on. */
export const CENSUS_A_DAY = 300;
/**
 * A page of the feed costs what asking one person costs. It is walked for as long as it tells of
 * more people than it has pages, looked at over so many of them.
 */
const LOOK_BACK = 20;
/** What is known of somebody and older than this is asked again. */
const STALE_SECONDS = 60 * DAY_SECONDS;

/** What is kept of somebody, and whether asking about them told nothing. */
export interface CensusRow extends MetPerson {
  readonly account: number;
  /** Which pass met them last. */
  readonly pass: number;
  /** When asking about them was refused or told nothing sure; null: it was not. */
  readonly vainSeconds: number | null;
}

/** Where a census is, beside what every collection has. */
export interface CensusNotes {
  /** The pass that it is of. */
  readonly pass: number;
  readonly walk: FeedWalk;
  /** What earlier walks covered. */
  readonly before: Coverage | null;
  /** New people on each of the last pages. */
  readonly yields: readonly number[];
  /** Who is still to be asked about, one by one; null while the feed is walked. */
  readonly asks: readonly number[] | null;
  /** Requests since that moment. */
  readonly day: { readonly fromMs: number; readonly spent: number };
}

/** How far it is, for whoever shows it. */
export interface CensusProgress {
  readonly state: Collected['state'];
  readonly wait: Collected['wait'];
  /** feed: the posts of everybody are walked. asking: the others are asked about one by one. */
  readonly phase: 'feed' | 'asking';
  /** People of whom something is known. */
  readonly known: number;
  /** Still to be asked about; null: that shows when the feed has been walked. */
  readonly left: number | null;
  /** Unix seconds down to which the feed was walked; null: not begun. */
  readonly reachedSeconds: number | null;
  /** When the feed was last walked from its top to where it was known; null: never. */
  readonly walkedAtMs: number | null;
}

export function beginNotes(
  { pass, startedAtMs }: Pick<Collected, 'pass' | 'startedAtMs'>,
  before: CensusNotes | undefined,
): CensusNotes {
  return {
    pass,
    walk: beginWalk(Math.floor(startedAtMs / 1000)),
    before: before ? coveredBy(before) : null,
    yields: [],
    asks: null,
    day: before?.day ?? { fromMs: startedAtMs, spent: 0 },
  };
}

/** All that its walks have covered so far. */
export const coveredBy = ({ before, walk }: CensusNotes): Coverage | null =>
  joinCoverage(before, coverageOf(walk));

/** One page further. `fresh`: how many on it this pass had not met. */
export function pageRead(notes: CensusNotes, page: FeedPage, fresh: number): CensusNotes {
  // Whoever was stopped right after the last page asks for it again.
  const walk = page.offset === notes.walk.next ? walkOn(notes.walk, page) : notes.walk;
  return { ...notes, walk, yields: [...notes.yields, fresh].slice(-LOOK_BACK) };
}

/** Whether what follows in the feed is known, or costs more than asking one by one. */
export function hasWalkedEnough({ walk, before, yields }: CensusNotes): boolean {
  const now = coverageOf(walk);
  const meets = before !== null && now !== null && now.fromSeconds <= before.toSeconds;
  const sum = yields.reduce((all, one) => all + one, 0);
  return walk.next === null || meets || (yields.length === LOOK_BACK && sum < LOOK_BACK);
}

/** When the next request may go out; null: now. */
export function restsUntilMs({ day }: CensusNotes, nowMs: number): number | null {
  return day.spent >= CENSUS_A_DAY && isDayOf(day, nowMs) ? day.fromMs + DAY_MS : null;
}

/** A clock that was set back must not make the day last for years. */
const isDayOf = ({ fromMs }: CensusNotes['day'], nowMs: number): boolean =>
  nowMs >= fromMs && nowMs < fromMs + DAY_MS;

export function spend(notes: CensusNotes, requests: number, nowMs: number): CensusNotes {
  const { fromMs, spent } = notes.day;
  const isToday = isDayOf(notes.day, nowMs);
  const day = isToday ? { fromMs, spent: spent + requests } : { fromMs: nowMs, spent: requests };
  return { ...notes, day };
}

/** Days that a census of so many takes at most: nobody costs more than a page or two questions. */
export const daysAtMost = (people: number): number =>
  Math.max(1, Math.ceil((people + LOOK_BACK) / CENSUS_A_DAY));

/**
 * Whom to ask about one by one, those followed longest first: of whom no upload is known, or nothing
 * of the last two months although their latest upload is older.
 */
export function whoRemains(
  people: readonly Following[],
  known: ReadonlyMap<number, CensusRow>,
  coverage: Coverage | null,
  nowSeconds: number,
): readonly number[] {
  const since = nowSeconds - STALE_SECONDS;
  return people
    .filter(({ mid, name, mtime }) => {
      const row = known.get(mid);
      if (isCancelledName(name) || (row?.vainSeconds ?? 0) > since) return false;
      const { lastSeconds, quietSeconds, asOfSeconds } = activityOf(row, mtime, coverage);
      const isKnown = lastSeconds !== null || quietSeconds === 0;
      return !isKnown || Math.max(lastSeconds ?? 0, asOfSeconds ?? 0) <= since;
    })
    .sort((a, b) => a.mtime - b.mtime || a.mid - b.mid)
    .map(({ mid }) => mid);
}
