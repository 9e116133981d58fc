import type { PartStanding, SnapshotPartId, SnapshotRow } from './snapshot.ts';

/** What tells the rows of a part apart. */
export const SNAPSHOT_KEYS: {
  readonly [P in SnapshotPartId]: (row: SnapshotRow<P>) => string | number;
} = {
  followings: ({ mid }) => mid,
  groups: ({ tagid }) => tagid,
  blacks: ({ mid }) => mid,
  whispers: ({ mid }) => mid,
  fans: ({ mid }) => mid,
  toview: ({ aid }) => aid,
  folders: ({ id }) => id,
  favourites: ({ folder, type, id }) => `${folder} ${type} ${id}`,
  shows: ({ season }) => season,
  shielded: ({ mid }) => mid,
  notes: ({ mid }) => mid,
  rules: ({ id }) => id,
  settings: ({ key }) => key,
};

/** How far the settings of a snapshot from before version 3 can be relied on. */
export const SOME_SETTINGS = { state: 'partial', why: 'unasked' } as const;

export const SKIPPED: PartStanding & { readonly rows: readonly never[] } = {
  state: 'skipped',
  why: 'unasked',
  readAt: null,
  total: null,
  rows: [],
};

/** A part of which rows were lost from where they were kept: that one is not among those left says nothing. */
export function withoutLost<P extends PartStanding>(part: P, had: number, left: number | null): P {
  if (left === had || had === 0) return part;
  if (left === null) return { ...part, state: 'skipped', why: 'lost' };
  return { ...part, state: 'partial', why: 'lost' };
}
