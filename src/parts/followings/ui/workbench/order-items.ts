import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';

/** People as what an order is about; who has it already is left out by the plan, which says so. */
export const orderItems = (
  people: readonly FollowingRow[],
  isAlready: (row: FollowingRow) => boolean,
) =>
  people.map((row) => ({
    id: String(row.mid),
    title: row.name,
    target: { mid: row.mid },
    ...(isAlready(row) && { skip: 'already' as const }),
  }));
