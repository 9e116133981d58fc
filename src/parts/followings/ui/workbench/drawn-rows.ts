import { type Query, writeQuery } from '@/src/parts/followings/shared/query.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';

/** Rows to draw. */
export interface DrawnRows {
  /** All of them, or the first. */
  readonly rows: readonly FollowingRow[];
  /** How many there are. */
  readonly count: number;
}

/**
 * What a query shows: where it asks for nothing the first rows are enough, and the others are not
 * made before these stand.
 * @param all Whatever fits the query, in its order.
 */
export function drawnRows(
  first: DrawnRows | null,
  query: Query,
  all: () => readonly FollowingRow[],
): DrawnRows {
  if (first && writeQuery(query) === '') return first;
  const rows = all();
  return { rows, count: rows.length };
}
