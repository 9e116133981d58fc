import type { PartStanding, SnapshotPartId, SnapshotRow } from './snapshot.ts';

/**
 * What of a row is another. closed: the account was given up by its owner. date: followed, blocked
 * or added anew. anew: a group of the same name that was made again.
 */
export const ROW_DIFFERENCES = [
  'name',
  'closed',
  'date',
  'groups',
  'special',
  'mutual',
  'anew',
  'dead',
  'content',
] as const;
export type RowDifference = (typeof ROW_DIFFERENCES)[number];

export interface ChangedRow<P extends SnapshotPartId = SnapshotPartId> {
  readonly before: SnapshotRow<P>;
  readonly after: SnapshotRow<P>;
  readonly what: readonly RowDifference[];
}

export interface PartComparison<P extends SnapshotPartId = SnapshotPartId> {
  readonly part: P;
  readonly before: PartStanding;
  readonly after: PartStanding;
  /** In both of them at all. */
  readonly isComparable: boolean;
  /** Certain: what is there and was not. */
  readonly added: readonly SnapshotRow<P>[];
  /** Certain: what was there and is not. */
  readonly gone: readonly SnapshotRow<P>[];
  readonly changed: readonly ChangedRow<P>[];
  /** In one alone, and the other does not go so far: nobody knows. */
  readonly unsure: { readonly before: number; readonly after: number };
  /** What is in both stands in another order; told of groups alone. */
  readonly isReordered: boolean;
}

export type Comparison = { readonly [P in SnapshotPartId]: PartComparison<P> };
