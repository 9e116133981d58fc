import type { WorkOrder, WorkQuery, WorkRow } from '@/src/parts/works/shared/works.ts';

/** What the page calls the orders that its call has numbers for (`MedialistOrder`). */
const SORTED: Readonly<Partial<Record<WorkOrder, string>>> = {
  newest: 'pubtime',
  plays: 'play',
  favourites: 'fav',
};

/**
 * The site's page that plays all uploads of somebody, in the order in which they are listed, from
 * the first one listed: should the page not know an order, it still begins there.
 */
export function playListLink(
  mid: number,
  { order, tid }: WorkQuery,
  first: Pick<WorkRow, 'id' | 'url'> | undefined,
): string {
  const link = new URL(`https://www.bilibili.com/list/${mid}`);
  const bvid = /\/video\/(BV\w+)/.exec(first?.url ?? '')?.[1];
  const asked = {
    tid: String(tid ?? 0),
    sort_field: SORTED[order ?? 'newest'],
    ...(bvid !== undefined && { oid: first?.id, bvid }),
  };
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) link.searchParams.set(name, value);
  }
  return link.href;
}
