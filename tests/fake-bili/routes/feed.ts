import { oneOf, type ParamSpec } from '../kernel/params.ts';
import { ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import type { Post } from '../state/dynamics.ts';
import { feedOf } from '../state/feed.ts';
import type { Account } from '../state/world.ts';
import { postRow, showRow } from '../wire/dynamics.ts';

const PER_PAGE = 20;

/** Now and then something that is no upload, where the service is set to show such things. */
function rowsOf(post: Post, place: number, me: Account, isMixed: boolean): unknown[] {
  const row = postRow(post, me, false);
  if (!isMixed) return [row];
  if (place % 7 === 3)
    return [row, postRow({ ...post, id: post.id - 1n, kind: 'forward' }, me, false)];
  return place % 7 === 5 ? [showRow(post), row] : [row];
}

/** By cursor: the id of the last row. A page may hold nothing and still not be the last. */
function feedAll({ world, me, params }: Context): Reply {
  const offset = params.text('offset', '');
  const all = feedOf(world, me);
  const rest = offset === '' ? all : all.filter(({ id }) => id < BigInt(offset));
  const answer = { update_baseline: String(all[0]?.id ?? ''), update_num: 0 };
  const { options } = world;
  const [next] = rest;
  if (options.dynamicsHoles > 0 && next) {
    options.dynamicsHoles -= 1;
    return ok({ ...answer, has_more: true, items: [], offset: String(next.id + 1n) });
  }
  const page = rest.slice(0, PER_PAGE);
  const has_more = rest.length > PER_PAGE;
  const items = page.flatMap((post, place) =>
    rowsOf(post, place, me, options.feedHas === 'uploads and others'),
  );
  return ok({
    ...answer,
    has_more,
    items: items.length === 0 && options.emptyAs === 'null' ? null : items,
    offset: has_more ? String(page.at(-1)?.id ?? '') : '',
  });
}

const OFFSET: ParamSpec = { kind: 'text', pattern: /^\d*$/ };

export const FEED_ROUTES: readonly Route[] = [
  {
    operation: 'feedAll',
    method: 'GET',
    host: 'api',
    path: '/x/polymer/web-dynamic/v1/feed/all',
    auth: 'required',
    query: { type: { ...oneOf('video'), required: true }, offset: OFFSET },
    handle: feedAll,
  },
];
