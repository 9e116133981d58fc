import { DEVICE, MID, oneOf, type ParamSpec, PN, TEXT } from '../kernel/params.ts';
import { fail, ok, type Reply, voucher } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { opusOf, type Post, postsOf } from '../state/dynamics.ts';
import { opusRow, postRow } from '../wire/dynamics.ts';
import { DM_PARAMS } from './user.ts';

const POSTS_PER_PAGE = 12;
const OPUS_PER_PAGE = 20;

function behind(posts: readonly Post[], offset: string): readonly Post[] {
  if (offset === '') return posts;
  const cursor = BigInt(offset);
  return posts.filter(({ id }) => id < cursor);
}

/**
 * By cursor. A pinned video comes first on the first page and breaks the order. A page may hold
 * nothing and still not be the last.
 */
function userDynamics({ world, me, params }: Context): Reply {
  const person = world.people.get(params.int('host_mid'));
  if (!person || person.cancelled) return fail(-404);
  const offset = params.text('offset', '');
  const all = postsOf(world, person);
  const isPinned = ({ kind, n }: Post) => kind === 'video' && n === person.pinned?.n;
  const rest = behind(
    all.filter((post) => !isPinned(post)),
    offset,
  );
  const [next] = rest;
  const answer = { update_baseline: '', update_num: 0 };
  if (world.options.dynamicsHoles > 0 && next) {
    world.options.dynamicsHoles -= 1;
    return ok({ ...answer, has_more: true, items: [], offset: String(next.id + 1n) });
  }
  const page = rest.slice(0, POSTS_PER_PAGE);
  const has_more = rest.length > POSTS_PER_PAGE;
  const top = offset === '' ? all.filter(isPinned) : [];
  return ok({
    ...answer,
    has_more,
    items: [
      ...top.map((post) => postRow(post, me, true)),
      ...page.map((post) => postRow(post, me, false)),
    ],
    offset: has_more ? String(page.at(-1)?.id ?? '') : '',
  });
}

/** By cursor, or by number when there is none. */
function userOpus({ world, account, params }: Context): Reply {
  const mid = params.int('host_mid');
  const person = world.people.get(mid);
  const all = person ? opusOf(world, person, params.text('type', 'all')) : [];
  const offset = params.text('offset', '');
  const first = offset === '' ? (params.int('page', 1) - 1) * OPUS_PER_PAGE : 0;
  const rest = behind(all, offset).slice(first);
  const page = rest.slice(0, OPUS_PER_PAGE);
  const has_more = rest.length > OPUS_PER_PAGE;
  return ok({
    has_more,
    items: page.map((post) => opusRow(post, account?.mid === mid)),
    offset: has_more ? String(page.at(-1)?.id ?? '') : '',
    update_num: 0,
  });
}

const OFFSET: ParamSpec = { kind: 'text', pattern: /^\d*$/ };

export const DYNAMIC_ROUTES: readonly Route[] = [
  {
    operation: 'userDynamics',
    method: 'GET',
    host: 'api',
    path: '/x/polymer/web-dynamic/v1/feed/space',
    auth: 'required',
    refusals: { signedOut: () => fail(-352) },
    wbi: { refusal: 'code-352', dm: true },
    withoutReferer: () => fail(-352, voucher(0)),
    query: {
      host_mid: MID,
      offset: OFFSET,
      timezone_offset: { kind: 'int' },
      platform: oneOf('web'),
      features: TEXT,
      ...DEVICE,
      'x-bili-web-req-json': { kind: 'json' },
      ...DM_PARAMS,
    },
    handle: userDynamics,
  },
  {
    operation: 'userOpus',
    method: 'GET',
    host: 'api',
    path: '/x/polymer/web-dynamic/v1/opus/feed/space',
    auth: 'optional',
    wbi: { refusal: 'code-352' },
    query: { host_mid: MID, page: PN, offset: OFFSET, type: oneOf('all', 'article', 'dynamic') },
    handle: userOpus,
  },
];
