import { DAY_SECONDS } from '../../../shared/durations.ts';
import { monthsBefore } from './days.ts';
import {
  anyId,
  contains,
  type Filter,
  flag,
  followed,
  numberIn,
  type Test,
} from './filter-readers.ts';
import type { Activity, Watched } from './row.ts';

const MOST_MONTHS = 240;
/** What was last looked at longer ago than this says nothing of today. */
const LOOK_HOLDS_SECONDS = 7 * DAY_SECONDS;

/** Whether the last upload is older than a moment. */
export function isQuietSince(
  { lastSeconds, quietSeconds, asOfSeconds }: Activity,
  sinceSeconds: number,
  nowSeconds: number,
): boolean | null {
  if (lastSeconds !== null && lastSeconds >= sinceSeconds) return false;
  if (quietSeconds === null || asOfSeconds === null || quietSeconds >= sinceSeconds) return null;
  return nowSeconds - asOfSeconds <= LOOK_HOLDS_SECONDS ? true : null;
}

const quiet: Filter = (value) => {
  const months = numberIn(value, 1, MOST_MONTHS);
  if (months === null) return null;
  return {
    value: String(months),
    test: (nowSeconds) => {
      const since = monthsBefore(nowSeconds, months);
      return ({ activity }) => isQuietSince(activity, since, nowSeconds);
    },
  };
};

const verified: Filter = (value) => {
  if (!['any', 'person', 'organisation'].includes(value)) return null;
  const test: Test = (row) => {
    if (row.verified === 'none') return false;
    if (value === 'any') return true;
    return row.verified === 'some' ? null : row.verified === value;
  };
  return { value, test: () => test };
};

const hasMedal: Test = ({ medalLevel }) => (medalLevel === null ? null : medalLevel !== 'none');

const watched: Filter = (value) => {
  const least = numberIn(value, 1, 100_000);
  if (least === null) return null;
  const test: Test = (row) => (row.watched === null ? null : row.watched.works >= least);
  return { value: String(least), test: () => test };
};

/** Whether nothing was watched since a moment, or ever as far as the archive goes. */
function isUnwatchedSince(
  { works, lastSeconds, wholeFromSeconds, asOfSeconds }: Watched,
  sinceSeconds: number | 'ever',
  nowSeconds: number,
): boolean | null {
  if (works > 0 && sinceSeconds === 'ever') return false;
  if (lastSeconds !== null && (sinceSeconds === 'ever' || lastSeconds >= sinceSeconds))
    return false;
  if (wholeFromSeconds === null || asOfSeconds === null) return null;
  if (nowSeconds - asOfSeconds > LOOK_HOLDS_SECONDS) return null;
  if (sinceSeconds === 'ever') return true;
  // Without a date it may have been since then.
  const isDated = works === 0 || lastSeconds !== null;
  return isDated && wholeFromSeconds <= sinceSeconds ? true : null;
}

/** In so many months, or `never`: in all that the archive has, however far back that is. */
const unwatched: Filter = (value) => {
  const months = numberIn(value, 1, MOST_MONTHS);
  if (months === null && value !== 'never') return null;
  return {
    value: months === null ? value : String(months),
    test: (nowSeconds) => {
      const since = months === null ? 'ever' : monthsBefore(nowSeconds, months);
      return ({ watched: known }) => known && isUnwatchedSince(known, since, nowSeconds);
    },
  };
};

/** Every filter there is. Its name stands in addresses and named queries, so it never changes. */
export const FILTERS = {
  /** In any of these own groups. */
  group: anyId((row, ids) => row.tagids.some((tagid) => ids.has(tagid))),
  ungrouped: flag(({ tagids }) => tagids.length === 0),
  special: flag(({ special }) => special),
  mutual: flag(({ mutual }) => mutual),
  oneway: flag(({ mutual }) => !mutual),
  cancelled: flag(({ isCancelled }) => isCancelled),
  /** Followed before that day began. */
  before: followed((at, day) => at < day),
  /** Followed on that day or later. */
  after: followed((at, day) => at >= day),
  verified,
  vip: flag(({ vip }) => vip),
  /** Last upload older than so many months. */
  quiet,
  /** Nothing is known of their uploads. */
  unknown: flag(({ activity }) => activity.lastSeconds === null && activity.quietSeconds === null),
  protected: flag(({ isProtected }) => isProtected),
  name: contains(({ name }) => name),
  sign: contains(({ sign }) => sign),
  /** In the name or in the signature. */
  text: contains(({ name, sign }) => `${name}\n${sign}`),
  note: contains(({ note }) => note),
  /** In the name of the partition, or of its division, that most of their known works are in. */
  partition: contains(({ partition }) => partition),
  medal: flag(hasMedal),
  /** The archive has so many of their works or more. */
  watched,
  /** I have watched nothing of theirs for so many months, or never. */
  unwatched,
} as const satisfies Record<string, Filter>;

export type FilterId = keyof typeof FILTERS;

export const isFilterId = (id: string): id is FilterId => Object.hasOwn(FILTERS, id);
