import type { FollowingRow } from './row.ts';

/** Rows with what the person noted of each; whose note is the same keeps their row. */
export function withNotes(
  rows: readonly FollowingRow[],
  notes: ReadonlyMap<number, string>,
): readonly FollowingRow[] {
  if (notes.size === 0) return rows;
  return rows.map((row) => {
    const note = notes.get(row.mid) ?? '';
    return row.note === note ? row : { ...row, note };
  });
}
