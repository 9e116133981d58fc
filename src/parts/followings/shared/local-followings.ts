import type { Following } from './followings.ts';
import { type FollowingRow, rowOf } from './row.ts';

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

/**
 * The rows of the workbench. Whoever is the same as in `before` keeps their row, since what is
 * searched and drawn of somebody is kept by the row; nothing new at all gives `before` itself.
 */
export function toRows(
  { account, people, protectedMids }: LocalFollowings,
  before: readonly FollowingRow[] = [],
): readonly FollowingRow[] {
  const old = new Map(before.map((row) => [row.mid, row]));
  const shielded = new Set(protectedMids);
  const rows = people.mid.map((mid, n) => {
    const flags = people.flags[n] ?? 0;
    const row = rowOf(
      {
        account,
        mid,
        name: people.name[n] ?? '',
        face: people.face[n] ?? '',
        sign: people.sign[n] ?? '',
        official: people.official[n] ?? '',
        tagids: people.tagids[n] ?? [],
        mtime: people.mtime[n] ?? 0,
        special: (flags & FLAGS.special) !== 0,
        mutual: (flags & FLAGS.mutual) !== 0,
        vip: (flags & FLAGS.vip) !== 0,
        pass: 0,
      },
      { isProtected: shielded.has(mid) },
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
  a.tagids.length === b.tagids.length &&
  a.tagids.every((tagid, place) => tagid === b.tagids[place]);
