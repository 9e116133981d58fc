import type { ColumnId } from './columns.ts';
import type { Sort } from './query.ts';

/** Columns of which the greatest is asked for first. */
const FIRST_DOWN: readonly ColumnId[] = ['activity'];

/** The one way, the other, and back to the newest follow first; null: as the list stands anyway. */
export function nextSort(sort: Sort | null, column: ColumnId): Sort | null {
  const down = FIRST_DOWN.includes(column);
  const isFirst = sort?.column === column && sort.descending === down;
  const isSecond = sort?.column === column && sort.descending !== down;
  const next = isSecond ? null : { column, descending: isFirst ? !down : down };
  return next?.column === 'since' && next.descending ? null : next;
}
