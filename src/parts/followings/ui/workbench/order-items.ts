import type { Query } from '@/src/parts/followings/shared/query.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { personItem } from '@/src/ui/person-item.ts';

/** People as what an order is about; who has it already is left out by the plan, which says so. */
export const orderItems = (
  people: readonly FollowingRow[],
  isAlready: (row: FollowingRow) => boolean,
) =>
  people.map((row) => ({
    ...personItem(row),
    ...(isAlready(row) && { skip: 'already' as const }),
  }));

/** The one own group that is looked at, if it is one. */
export function groupInView({ conditions }: Query): number | null {
  const within = conditions.filter(({ filter, not }) => filter === 'group' && !not);
  const [only, ...more] = within.flatMap(({ value }) => value.split(','));
  return only !== undefined && more.length === 0 ? Number(only) : null;
}
