import { type Collected, isOver } from '../../../collect/shared/collected.ts';
import { activityOf } from './activity.ts';
import { type CensusNotes, type CensusRow, coveredBy } from './census.ts';
import {
  type ActivityColumns,
  FLAGS,
  type FollowingColumns,
  toActivity,
} from './following-columns.ts';
import { newestFirst } from './followings.ts';
import { type FollowingRow, rowOf, UNKNOWN_ACTIVITY } from './row.ts';

/** The copy of the account's followings that is kept here, and how far it can be relied on. */
export interface LocalFollowings {
  readonly account: number;
  /** When everybody was last known to be here; null: never. */
  readonly completeAtMs: number | null;
  /** How many there are, by the service's word; null: it did not say. */
  readonly total: number | null;
  /** A pass through the whole list has begun and not ended. */
  readonly underWay: boolean;
  readonly people: FollowingColumns;
  /** null: there has been no census. */
  readonly activity: ActivityColumns | null;
  /** Whom no bulk action may take away. */
  readonly protectedMids: readonly number[];
}

/** What a copy is made of, by whoever looks where it is kept. */
interface Kept {
  /** Of the collection of all followings; undefined: it was never begun. */
  readonly state: Collected | undefined;
  readonly people: FollowingColumns;
  readonly met: readonly CensusRow[];
  readonly notes: CensusNotes | undefined;
  readonly protectedMids: readonly number[];
}

export function localFollowings(
  account: number,
  { state, people, met, notes, protectedMids }: Kept,
): LocalFollowings {
  return {
    account,
    completeAtMs: state?.completeAtMs ?? null,
    total: state?.total ?? null,
    underWay: state !== undefined && !isOver(state),
    people,
    activity: toActivity(people.mid, met, notes ? coveredBy(notes) : null),
    protectedMids,
  };
}

function activityAt(columns: ActivityColumns | null, n: number, mid: number, mtime: number) {
  if (!columns) return UNKNOWN_ACTIVITY;
  const person = {
    mid,
    lastSeconds: columns.last[n] ?? null,
    askedSeconds: columns.asked[n] ?? null,
    unsureSeconds: columns.unsure[n] ?? null,
  };
  return activityOf(person, mtime, columns.coverage);
}

function rowMaker({
  account,
  people,
  activity,
  protectedMids,
}: LocalFollowings): (n: number) => FollowingRow {
  const shielded = new Set(protectedMids);
  return (n) => {
    const mid = people.mid[n] ?? 0;
    const flags = people.flags[n] ?? 0;
    const mtime = people.mtime[n] ?? 0;
    return rowOf(
      {
        account,
        mid,
        name: people.name[n] ?? '',
        face: people.face[n] ?? '',
        sign: people.sign[n] ?? '',
        official: people.official[n] ?? '',
        tagids: people.tagids[n] ?? [],
        mtime,
        special: (flags & FLAGS.special) !== 0,
        mutual: (flags & FLAGS.mutual) !== 0,
        vip: (flags & FLAGS.vip) !== 0,
        pass: 0,
      },
      { isProtected: shielded.has(mid), activity: activityAt(activity, n, mid, mtime) },
    );
  };
}

/**
 * The rows that stand first where nothing is asked for, made from the columns without any of the
 * others: so many, in the order of the table, or everybody where there are no more.
 */
export function newestRows(copy: LocalFollowings, most: number): readonly FollowingRow[] {
  const { mid: mids, mtime: times } = copy.people;
  const first: { n: number; mid: number; mtime: number }[] = [];
  let oldest = -Infinity;
  // The copy is mostly kept in this order already: of all but the first, one comparison is left.
  for (let n = 0; n < mids.length; n += 1) {
    const mtime = times[n] ?? 0;
    if (mtime < oldest) continue;
    const one = { n, mid: mids[n] ?? 0, mtime };
    const at = first.findLastIndex((other) => newestFirst(other, one) <= 0) + 1;
    first.splice(at, 0, one);
    if (first.length > most) first.pop();
    if (first.length === most) oldest = first.at(-1)?.mtime ?? oldest;
  }
  const rowAt = rowMaker(copy);
  return first.map(({ n }) => rowAt(n));
}

/**
 * The rows of the workbench. Whoever is the same as in `before` keeps their row, since what is
 * searched and drawn of somebody is kept by the row; nothing new at all gives `before` itself.
 */
export function toRows(
  copy: LocalFollowings,
  before: readonly FollowingRow[] = [],
): readonly FollowingRow[] {
  const old = new Map(before.map((row) => [row.mid, row]));
  const rowAt = rowMaker(copy);
  const rows = copy.people.mid.map((mid, n) => {
    const row = rowAt(n);
    const known = old.get(mid);
    return known && isSame(known, row) ? known : row;
  });
  const isUnchanged =
    rows.length === before.length && rows.every((row, place) => row === before[place]);
  return isUnchanged ? before : rows;
}

const PLAIN = [
  'account',
  'name',
  'face',
  'sign',
  'official',
  'mtime',
  'special',
  'mutual',
  'vip',
  'isProtected',
] as const;

const isSame = (a: FollowingRow, b: FollowingRow) =>
  PLAIN.every((field) => a[field] === b[field]) &&
  a.activity.lastSeconds === b.activity.lastSeconds &&
  a.activity.quietSeconds === b.activity.quietSeconds &&
  a.activity.asOfSeconds === b.activity.asOfSeconds &&
  a.tagids.length === b.tagids.length &&
  a.tagids.every((tagid, place) => tagid === b.tagids[place]);
