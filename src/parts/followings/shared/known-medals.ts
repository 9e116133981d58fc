import type { FollowingRow } from './row.ts';

interface Wall {
  readonly medals: readonly { readonly targetMid: number; readonly level: number }[];
  readonly onlyWorn: boolean;
  readonly closed: boolean;
}

/**
 * Rows with the level of my medal of each, from my own wall as it was last seen. A wall that was
 * never seen tells nothing, and one that is not shown whole tells nothing of those it leaves out.
 * @param dropped Medals of the answer that could not be read.
 */
export function withMedals(
  rows: readonly FollowingRow[],
  wall: Wall | null,
  dropped: number,
): readonly FollowingRow[] {
  if (!wall) return rows;
  const levels = new Map(wall.medals.map(({ targetMid, level }) => [targetMid, level]));
  const others: FollowingRow['medalLevel'] =
    wall.onlyWorn || wall.closed || dropped > 0 ? null : 'none';
  const next = rows.map((row) => {
    const medalLevel = levels.get(row.mid) ?? others;
    return row.medalLevel === medalLevel ? row : { ...row, medalLevel };
  });
  return next.every((row, place) => row === rows[place]) ? rows : next;
}
