import type { Following } from './followings.ts';

/** What is known of somebody's uploads. Nothing here is ever guessed: null is unknown. */
export interface Activity {
  /** Unix seconds of the latest upload that was met; there may be a later one. */
  readonly lastSeconds: number | null;
  /** Nothing was uploaded after this and up to `asOfSeconds`: after 0, the beginning of all times, nothing ever was. */
  readonly quietSeconds: number | null;
  /** Unix seconds of the look on which `quietSeconds` rests. */
  readonly asOfSeconds: number | null;
}

export const UNKNOWN_ACTIVITY: Activity = {
  lastSeconds: null,
  quietSeconds: null,
  asOfSeconds: null,
};

/** What the archive has of somebody's works. */
export interface Watched {
  /** Different ones. */
  readonly works: number;
  /** Unix seconds of the latest viewing; null: there is none, or none is dated. */
  readonly lastSeconds: number | null;
  /** Every viewing from here up to `asOfSeconds` is in it, Unix seconds; null: that is not known. */
  readonly wholeFromSeconds: number | null;
  readonly asOfSeconds: number | null;
}

/** `some`: verified, and it is not known as what. */
export type Verified = 'none' | 'person' | 'organisation' | 'some';

/** What else is known of somebody, from wherever on this machine it is kept. */
export interface KnownOf {
  readonly activity: Activity;
  readonly verified: Verified;
  readonly isProtected: boolean;
  /** My note; empty without. */
  readonly note: string;
  /** What most of their known works are, "美食 美食制作"; null: none is known, or nobody asked. */
  readonly partition: string | null;
  /** Level of my medal of theirs. */
  readonly medalLevel: number | 'none' | null;
  /** What of theirs I have watched; null: the archive has not been looked at, or there is none. */
  readonly watched: Watched | null;
}

/** One line of the workbench. */
export interface FollowingRow extends Following, KnownOf {
  /** The account was closed by its owner. */
  readonly isCancelled: boolean;
}

/** The name that the service puts in the place of a closed account's. */
const CANCELLED_NAME = '账号已注销';

export const isCancelledName = (name: string): boolean => name === CANCELLED_NAME;

/**
 * Whatever is not handed in is unknown. Field by field: ten thousand rows are made before the first is
 * painted, and spreading two objects into each takes four times as long.
 */
export function rowOf(person: Following, known: Partial<KnownOf> = {}): FollowingRow {
  const { account, mid, name, face, sign, tagids, special, mutual, mtime } = person;
  const { official, vip, pass } = person;
  return {
    account,
    mid,
    name,
    face,
    sign,
    tagids,
    special,
    mutual,
    mtime,
    official,
    vip,
    pass,
    activity: known.activity ?? UNKNOWN_ACTIVITY,
    verified: known.verified ?? (official === '' ? 'none' : 'some'),
    isProtected: known.isProtected ?? false,
    note: known.note ?? '',
    partition: known.partition ?? null,
    medalLevel: known.medalLevel ?? null,
    watched: known.watched ?? null,
    isCancelled: isCancelledName(name),
  };
}
