import { activityOf, type Coverage } from './activity.ts';
import type { CensusRow } from './census.ts';
import type { Following } from './followings.ts';
import { type FollowingRow, rowOf, UNKNOWN_ACTIVITY } from './row.ts';

/**
 * People by columns: one message carries ten thousand of them, and the names of fields ten thousand
 * times over would be half of it. All lists are of one length.
 */
export interface FollowingColumns {
  readonly mid: readonly number[];
  readonly name: readonly string[];
  readonly face: readonly string[];
  readonly sign: readonly string[];
  readonly official: readonly string[];
  readonly tagids: readonly (readonly number[])[];
  /** Unix seconds. */
  readonly mtime: readonly number[];
  /** Sum of `FLAGS`. */
  readonly flags: readonly number[];
}

const FLAGS = { special: 1, mutual: 2, vip: 4 } as const;

type Seconds = readonly (number | null)[];

/** What a census knows of the people of those columns, in the same order. */
export interface ActivityColumns {
  readonly coverage: Coverage | null;
  readonly last: Seconds;
  readonly asked: Seconds;
  readonly unsure: Seconds;
}

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

export function toColumns(people: readonly Following[]): FollowingColumns {
  return {
    mid: people.map(({ mid }) => mid),
    name: people.map(({ name }) => name),
    face: people.map(({ face }) => face),
    sign: people.map(({ sign }) => sign),
    official: people.map(({ official }) => official),
    tagids: people.map(({ tagids }) => tagids),
    mtime: people.map(({ mtime }) => mtime),
    flags: people.map(
      ({ special, mutual, vip }) =>
        (special ? FLAGS.special : 0) + (mutual ? FLAGS.mutual : 0) + (vip ? FLAGS.vip : 0),
    ),
  };
}

/** null where nothing is known of anybody. */
export function toActivity(
  people: readonly Following[],
  met: readonly CensusRow[],
  coverage: Coverage | null,
): ActivityColumns | null {
  if (met.length === 0 && !coverage) return null;
  const known = new Map(met.map((row) => [row.mid, row]));
  const column = (field: 'lastSeconds' | 'askedSeconds' | 'unsureSeconds') =>
    people.map(({ mid }) => known.get(mid)?.[field] ?? null);
  return {
    coverage,
    last: column('lastSeconds'),
    asked: column('askedSeconds'),
    unsure: column('unsureSeconds'),
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

/**
 * The rows of the workbench. Whoever is the same as in `before` keeps their row, since what is
 * searched and drawn of somebody is kept by the row; nothing new at all gives `before` itself.
 */
export function toRows(
  { account, people, activity, protectedMids }: LocalFollowings,
  before: readonly FollowingRow[] = [],
): readonly FollowingRow[] {
  const old = new Map(before.map((row) => [row.mid, row]));
  const shielded = new Set(protectedMids);
  const rows = people.mid.map((mid, n) => {
    const flags = people.flags[n] ?? 0;
    const mtime = people.mtime[n] ?? 0;
    const row = rowOf(
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
