import type { PagingHabits } from '../state/world.ts';
import type { ParamReader } from './params.ts';
import type { Reply } from './reply.ts';

const PAGES: readonly string[] = ['pn', 'page_num', 'page'];
const SIZES: readonly string[] = ['ps', 'page_size'];
const TOTALS: readonly string[] = ['total', 'count', 'totalSize'];

/** What the route gets to see of the page that was asked for. */
export function pagedParams(params: ParamReader, habits: PagingHabits = {}): ParamReader {
  const { mostPerPage = Infinity, ignoresPage = false } = habits;
  return {
    ...params,
    int: (name, fallback) => {
      const value = params.int(name, fallback);
      if (SIZES.includes(name)) return Math.min(value, mostPerPage);
      return ignoresPage && PAGES.includes(name) ? 1 : value;
    },
  };
}

/** Takes the totals out of an answer, at its top and in its `page`. */
export function withoutTotals(reply: Reply, habits: PagingHabits = {}): Reply {
  if (!habits.withoutTotals || reply.kind !== 'envelope') return reply;
  return { ...reply, body: { ...reply.body, data: stripped(reply.body.data) } };
}

function stripped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !TOTALS.includes(key))
      .map(([key, inside]) => [key, key === 'page' ? stripped(inside) : inside]),
  );
}
