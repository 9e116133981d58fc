import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { afterDrop, type DropChange } from '@/src/parts/groups/shared/drop.ts';
import { DEFAULT_TAGID, type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';

/** People who were put somewhere, which nobody has read back yet. */
export interface Placing extends Pick<DropChange, 'out' | 'into'> {
  readonly mids: readonly number[];
}

export interface BoardColumn {
  readonly group: FollowGroup;
  /** Newest follow first, as they come. */
  readonly rows: readonly FollowingRow[];
  /** Of them, those who are here by a placing alone. */
  readonly unsure: ReadonlySet<number>;
}

const NOBODY: ReadonlySet<number> = new Set();
const FIRST: readonly number[] = [DEFAULT_TAGID, SPECIAL_TAGID];

/** The default group and the star first, then the own groups as they come. */
export function inBoardOrder(groups: readonly FollowGroup[]): readonly FollowGroup[] {
  const fixed = FIRST.map(
    (tagid) => groups.find((group) => group.tagid === tagid) ?? { tagid, name: '', count: 0 },
  );
  return [...fixed, ...groups.filter(({ tagid }) => tagid > 0)];
}

/**
 * A column for each group with its people. Of a group that nobody knows (any more) nothing is
 * shown: who is in no other stands in the default group. Columns that are as they were in `before`
 * are those of `before`.
 */
export function boardColumns(
  groups: readonly FollowGroup[],
  people: readonly FollowingRow[],
  placings: readonly Placing[] = [],
  before: readonly BoardColumn[] = [],
): readonly BoardColumn[] {
  const placed = new Map<number, Placing[]>();
  for (const placing of placings) {
    for (const mid of placing.mids) placed.set(mid, [...(placed.get(mid) ?? []), placing]);
  }
  const lists = new Map<number, { rows: FollowingRow[]; unsure: Set<number> | null }>();
  for (const { tagid } of inBoardOrder(groups)) lists.set(tagid, { rows: [], unsure: null });

  function put(row: FollowingRow, tagid: number, isUnsure: boolean): boolean {
    const list = lists.get(tagid);
    if (!list) return false;
    list.rows.push(row);
    if (!isUnsure) return true;
    list.unsure ??= new Set();
    list.unsure.add(row.mid);
    return true;
  }
  const isOwnKnown = (tagid: number) => tagid > 0 && lists.has(tagid);

  for (const row of people) {
    const ways = placed.get(row.mid);
    let at: { readonly tagids: readonly number[]; readonly special: boolean } = row;
    for (const way of ways ?? []) at = afterDrop(at, way);
    let isAnywhere = false;
    for (const tagid of at.tagids) {
      if (tagid > 0 && put(row, tagid, !row.tagids.includes(tagid))) isAnywhere = true;
    }
    if (!isAnywhere) put(row, DEFAULT_TAGID, row.tagids.some(isOwnKnown));
    if (at.special) put(row, SPECIAL_TAGID, !row.special);
  }

  const old = new Map(before.map((column) => [column.group.tagid, column]));
  return inBoardOrder(groups).map((group) => {
    const { rows = [], unsure = null } = lists.get(group.tagid) ?? {};
    const fresh = { group, rows, unsure: unsure ?? NOBODY };
    const known = old.get(group.tagid);
    return known && isSameColumn(known, fresh) ? known : fresh;
  });
}

function isSameColumn(a: BoardColumn, b: BoardColumn): boolean {
  return (
    a.group.name === b.group.name &&
    a.group.count === b.group.count &&
    a.rows.length === b.rows.length &&
    a.unsure.size === b.unsure.size &&
    a.rows.every((row, place) => row === b.rows[place]) &&
    [...a.unsure].every((mid) => b.unsure.has(mid))
  );
}

/** A place on the board where somebody stands who is looked for. */
export interface Hit {
  readonly tagid: number;
  /** Within the column. */
  readonly index: number;
  readonly mid: number;
}

/** Column by column, from the top of each. */
export function hitsOn(
  columns: readonly BoardColumn[],
  fits: (row: FollowingRow) => boolean,
): readonly Hit[] {
  return columns.flatMap(({ group: { tagid }, rows }) => {
    const hits: Hit[] = [];
    for (const [index, row] of rows.entries()) {
      // Few stand in many columns: to remember whom one has looked at takes longer than to look again.
      if (fits(row)) hits.push({ tagid, index, mid: row.mid });
    }
    return hits;
  });
}
