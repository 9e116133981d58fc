import type { CensusRow } from './census.ts';
import type { Coverage } from './feed-walk.ts';
import type { Following } from './followings.ts';

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

export const FLAGS = { special: 1, mutual: 2, vip: 4 } as const;

type Seconds = readonly (number | null)[];

/** What a census knows of the people of those columns, in the same order. */
export interface ActivityColumns {
  readonly coverage: Coverage | null;
  readonly last: Seconds;
  readonly asked: Seconds;
  readonly unsure: Seconds;
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

/** The same from columns of whole rows; what rows of another version lacked is missing there too. */
export function keptColumns(rows: {
  readonly length: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}): FollowingColumns {
  const columns = rows.columns as { readonly [F in keyof Following]?: readonly Following[F][] };
  const {
    mid = [],
    name = [],
    face = [],
    sign = [],
    official = [],
    tagids = [],
    mtime = [],
  } = columns;
  const { special, mutual, vip } = columns;
  const flags = Array.from(
    { length: rows.length },
    (_, n) =>
      (special?.[n] ? FLAGS.special : 0) +
      (mutual?.[n] ? FLAGS.mutual : 0) +
      (vip?.[n] ? FLAGS.vip : 0),
  );
  return { mid, name, face, sign, official, tagids, mtime, flags };
}

/** null where nothing is known of anybody. */
export function toActivity(
  mids: readonly number[],
  met: readonly CensusRow[],
  coverage: Coverage | null,
): ActivityColumns | null {
  if (met.length === 0 && !coverage) return null;
  const known = new Map(met.map((row) => [row.mid, row]));
  const column = (field: 'lastSeconds' | 'askedSeconds' | 'unsureSeconds') =>
    mids.map((mid) => known.get(mid)?.[field] ?? null);
  return {
    coverage,
    last: column('lastSeconds'),
    asked: column('askedSeconds'),
    unsure: column('unsureSeconds'),
  };
}
