import { type NameOrder, nameOrder, type SortFacts, sortRows } from './columns.ts';
import { allOf } from './conditions.ts';
import { EVERYBODY, type Query, writeQuery } from './query.ts';
import type { FollowingRow } from './row.ts';
import { createSearch } from './search.ts';

export interface TableRows {
  readonly rows: readonly FollowingRow[];
  /** Whom the filters left out only because what they ask is not known of them. */
  readonly unknown: number;
}

/** Gives again what it made last, for as long as what it was made from is the same. */
function kept<T>() {
  let last: { readonly from: readonly unknown[]; readonly made: T } | null = null;
  return (from: readonly unknown[], make: () => T): T => {
    if (!last?.from.every((one, place) => one === from[place])) last = { from, made: make() };
    return last.made;
  };
}

/**
 * The rows that a query shows, in its order. Sorted and filtered rows are kept while they hold, so
 * that a keystroke in the search only has to look through them.
 */
export function createFollowingsTable() {
  const search = createSearch();
  const inOrder = kept<readonly FollowingRow[]>();
  const filtered = kept<TableRows>();
  /** Goes on where the last pause ended. */
  const sorting = kept<Generator<void, NameOrder>>();
  const names = kept<{ order: NameOrder | null }>();

  /** One piece of it; null: there is more to do. */
  function namesSoon(rows: readonly FollowingRow[]): NameOrder | null {
    const known = names([rows], () => ({ order: null }));
    if (known.order) return known.order;
    const step = sorting([rows], () => nameOrder(rows)).next();
    if (step.done) known.order = step.value;
    return known.order;
  }

  function namesNow(rows: readonly FollowingRow[]): NameOrder {
    for (;;) {
      const order = namesSoon(rows);
      if (order) return order;
    }
  }

  function filter(
    rows: readonly FollowingRow[],
    { conditions }: Query,
    nowSeconds: number,
  ): TableRows {
    if (conditions.length === 0) return { rows, unknown: 0 };
    const fits = allOf(conditions, nowSeconds);
    let unknown = 0;
    const shown = rows.filter((row) => {
      const result = fits(row);
      if (result === null) unknown += 1;
      return result === true;
    });
    return { rows: shown, unknown };
  }

  return {
    prepare: search.prepare,
    /** Makes ready what the first order by name would have to wait for, a piece of it; whether there is more. */
    prepareOrder: (rows: readonly FollowingRow[]): boolean => namesSoon(rows) === null,

    /** @param facts `nowSeconds`: Unix seconds that ages are counted back from. */
    show(
      rows: readonly FollowingRow[],
      query: Query,
      facts: SortFacts & { readonly nowSeconds: number },
    ): TableRows {
      const { sort, conditions } = query;
      const all = inOrder([rows, facts.groups, sort?.column, sort?.descending], () =>
        sortRows(rows, sort, {
          ...facts,
          names: sort?.column === 'name' ? namesNow(rows) : undefined,
        }),
      );
      const asked = writeQuery({ ...EVERYBODY, conditions });
      const left = filtered([all, asked, facts.nowSeconds], () =>
        filter(all, query, facts.nowSeconds),
      );
      const matches = search.matcher(query.search);
      return matches ? { ...left, rows: left.rows.filter(matches) } : left;
    },
  };
}
