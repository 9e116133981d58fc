import { sortInPieces } from '../../../shared/sort-in-pieces.ts';
import { newestFirst } from './followings.ts';
import type { FollowingRow } from './row.ts';

/** What sorting must know besides the rows. */
export interface SortFacts {
  /** Own groups in the person's order. */
  readonly groups: readonly { readonly tagid: number }[];
  /** Everybody by name, where that has been worked out: see `nameOrder`. */
  readonly names?: NameOrder | undefined;
}

/** Everybody by name, either way: those of one name as they stand without an order, who has none last. */
export interface NameOrder {
  readonly up: readonly FollowingRow[];
  readonly down: readonly FollowingRow[];
}

type Key = number | string | null;

const VERIFIED = { none: null, some: 1, person: 2, organisation: 3 } as const;

const text = (value: string) => (value === '' ? null : value);

/** Every column that has an order, by what it is ordered by. null: nothing there, so last. */
export const COLUMNS = {
  name: () => (row) => text(row.name),
  /** By the first of their groups. */
  groups: ({ groups }) => {
    const places = new Map(groups.map(({ tagid }, place) => [tagid, place]));
    return ({ tagids }) => {
      const first = Math.min(...tagids.map((tagid) => places.get(tagid) ?? Infinity));
      return first === Infinity ? null : first;
    };
  },
  special: () => (row) => Number(row.special),
  mutual: () => (row) => Number(row.mutual),
  since: () => (row) => row.mtime || null,
  verified: () => (row) => VERIFIED[row.verified],
  vip: () => (row) => Number(row.vip),
  sign: () => (row) => text(row.sign),
  activity: () => (row) => row.activity.lastSeconds,
  cancelled: () => (row) => Number(row.isCancelled),
  note: () => (row) => text(row.note),
} as const satisfies Record<string, (facts: SortFacts) => (row: FollowingRow) => Key>;

export type ColumnId = keyof typeof COLUMNS;

export const isColumnId = (id: string): id is ColumnId => Object.hasOwn(COLUMNS, id);

const standing = new WeakMap<readonly FollowingRow[], readonly FollowingRow[]>();

/** Worked out once for a list: every order by a column begins with it. */
function inDefaultOrder(rows: readonly FollowingRow[]): readonly FollowingRow[] {
  const known = standing.get(rows);
  if (known) return known;
  const made = [...rows].sort(newestFirst);
  standing.set(rows, made);
  return made;
}

/** Chinese names by their sound, numbers in them by their value. */
const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** Both orders by name, as `sortRows` makes them: to compare ten thousand names takes a while, and is done in pieces. */
export function* nameOrder(rows: readonly FollowingRow[]): Generator<void, NameOrder> {
  const inOrder = inDefaultOrder(rows);
  const nameless = inOrder.filter(({ name }) => name === '');
  yield;
  const byName = (a?: FollowingRow, b?: FollowingRow) =>
    collator.compare(a?.name ?? '', b?.name ?? '');
  const named = yield* sortInPieces(
    inOrder.filter(({ name }) => name !== ''),
    byName,
  );
  yield;
  const down: FollowingRow[] = [];
  for (let end = named.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && byName(named[start - 1], named[start]) === 0) start -= 1;
    down.push(...named.slice(start, end));
    end = start;
  }
  return { up: [...named, ...nameless], down: [...down, ...nameless] };
}

/**
 * Everybody in the order of a column. Whoever has nothing there comes last both ways, and equals
 * keep the order that the list has without one: the same rows always stand the same.
 */
export function sortRows(
  rows: readonly FollowingRow[],
  sort: { readonly column: ColumnId; readonly descending: boolean } | null,
  facts: SortFacts,
): readonly FollowingRow[] {
  const inOrder = inDefaultOrder(rows);
  if (!sort) return inOrder;
  if (sort.column === 'name' && facts.names) return facts.names[sort.descending ? 'down' : 'up'];
  const keyOf: (row: FollowingRow) => Key = COLUMNS[sort.column](facts);
  const keyed: { row: FollowingRow; key: number | string }[] = [];
  const last: FollowingRow[] = [];
  for (const row of inOrder) {
    const key = keyOf(row);
    if (key === null) last.push(row);
    else keyed.push({ row, key });
  }
  const sign = sort.descending ? -1 : 1;
  keyed.sort((a, b) => sign * compare(a.key, b.key));
  return [...keyed.map(({ row }) => row), ...last];
}
