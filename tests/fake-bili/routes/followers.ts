import { MID, oneOf, type ParamSpec, PN, ps, TEXT } from '../kernel/params.ts';
import { fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { fansListOf } from '../state/fans.ts';
import type { Person } from '../state/person.ts';
import { fansOf, followingsOf, sortedFollowings } from '../state/relations.ts';
import type { Account } from '../state/world.ts';
import { relationItem } from '../wire/relation.ts';
import { emptyPage, relationPage, relationRows } from './relation-page.ts';

/** Fans that can be seen at all: of anyone by one call, of others by the other. */
const SEEN = 1000;
const SEEN_OF_OTHERS = 100;

/** The person whose fans are asked for, or the answer if they may not be seen. */
function subject({ world, me, params }: Context): Person | Reply {
  const person = world.people.get(params.int('vmid'));
  if (!person || person.cancelled) return emptyPage();
  return person.privacy.fans && person.mid !== me.mid ? fail(22118) : person;
}

function followers(context: Context): Reply {
  const { world, me, params } = context;
  const person = subject(context);
  if ('kind' in person) return person;
  const [pn, size] = [params.int('pn', 1), params.int('ps', 50)];
  if (world.options.beyondFansCap === 'refused' && (pn - 1) * size >= SEEN) return fail(22007);
  const list = fansListOf(world, person).slice(0, SEEN);
  if (params.text('order', 'desc') === 'asc') list.reverse();
  const page = list.slice((pn - 1) * size, pn * size);
  return relationPage(relationRows(world, me, page), fansOf(world, person));
}

/** Pages by number; the offset only says what the last row was, or "rcmd" for recommendations. */
function fans(context: Context): Reply {
  const { world, me, params } = context;
  const person = subject(context);
  if ('kind' in person) return person;
  const isOwn = person.mid === me.mid;
  const isRecommended = isOwn && params.text('from', '') === 'main';
  const list = fansListOf(world, person).slice(0, isOwn ? SEEN : SEEN_OF_OTHERS);
  if (isRecommended) list.sort((a, b) => (a.mid % 991) - (b.mid % 991));
  const [pn, size] = [params.int('pn', 1), params.int('ps', 50)];
  const hole = world.options.fansEmptyPage;
  const place = hole > 0 && pn > hole ? pn - 1 : pn;
  const page = pn === hole ? [] : list.slice((place - 1) * size, place * size);
  const last = page.at(-1);
  const rows = page.flatMap(({ mid, mtime }) => {
    const fan = world.people.get(mid);
    if (!fan) return [];
    const { mtime: since, ...row } = relationItem(me, fan, mtime);
    return [isRecommended ? row : { ...row, mtime: since }];
  });
  const offset = isRecommended ? 'rcmd' : last ? `${last.mtime}:${last.mid}` : '';
  return ok({ list: rows, offset, re_version: 0, total: fansOf(world, person) });
}

function datedRows({ world, me }: Context, dated: ReadonlyMap<number, number>): unknown[] {
  const list = [...dated].map(([mid, mtime]) => ({ mid, mtime }));
  return relationRows(
    world,
    me,
    list.sort((a, b) => b.mtime - a.mtime),
  );
}

function paged(rows: readonly unknown[], { params }: Context): unknown[] {
  const [pn, size] = [params.int('pn', 1), Math.min(params.int('ps', 50), 50)];
  return rows.slice((pn - 1) * size, pn * size);
}

/** No total here. */
function whispers(context: Context): Reply {
  const list = paged(datedRows(context, context.me.whispers), context);
  const isNull = list.length === 0 && context.world.options.emptyAs === 'null';
  return ok({ list: isNull ? null : list, re_version: 0 });
}

function blacks(context: Context): Reply {
  const rows = datedRows(context, context.me.blacks);
  return relationPage(paged(rows, context), rows.length);
}

/** Every mutual follow at once, without a total. */
function friends({ world, me }: Context): Reply {
  const mutual = sortedFollowings(me).filter(({ mid }) => me.fans.has(mid));
  const list = relationRows(world, me, mutual);
  const isNull = list.length === 0 && world.options.emptyAs === 'null';
  return ok({ list: isNull ? null : list, re_version: 0 });
}

/** By part of the name; of others only what their list shows. */
function followingsSearch(context: Context): Reply {
  const { world, me, params } = context;
  const person = world.people.get(params.int('vmid'));
  if (!person || person.cancelled) return emptyPage();
  const isOwn = person.mid === me.mid;
  if (person.privacy.followings && !isOwn) return fail(22115);
  const all = isOwn ? sortedFollowings(me) : followingsOf(world, person).slice(0, SEEN_OF_OTHERS);
  const name = params.text('name').toLowerCase();
  const found = all.filter(({ mid }) => world.people.get(mid)?.name.toLowerCase().includes(name));
  return relationPage(paged(relationRows(world, me, found), context), found.length);
}

/** Three rankings of at most ten; nothing at all for who has no uploads. */
function topFans({ world, me }: Context): Reply {
  const uploads = world.people.get(me.mid)?.works.video ?? 0;
  const ranking = (salt: number) => {
    const mids = [...me.fans.keys()].sort((a, b) => (a % salt) - (b % salt)).slice(0, 10);
    const rows = mids.flatMap((mid) => world.people.get(mid) ?? []);
    return uploads === 0 || rows.length === 0 ? null : rows.map(rankingRow(me));
  };
  return ok({
    rank_list: { dynamic_act: ranking(89), video_act: ranking(97), video_play: ranking(101) },
  });
}

function rankingRow(me: Account) {
  return (person: Person) => {
    const { mid, uname, face } = relationItem(me, person, 0);
    return { mid, uname, photo: face };
  };
}

const NUMBER: ParamSpec = { kind: 'int' };
const base = { method: 'GET', host: 'api', auth: 'required' } as const;

export const FOLLOWER_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'allFollowings',
    path: '/x/web-interface/attentions',
    // Taken and ignored: the ids are always one's own.
    query: { mid: { kind: 'mid' } },
    handle: ({ me }) => ok(sortedFollowings(me).map(({ mid }) => mid)),
  },
  {
    ...base,
    operation: 'followers',
    path: '/x/relation/followers',
    withoutReferer: emptyPage,
    query: { vmid: MID, pn: PN, ps: ps(50), order: oneOf('desc', 'asc') },
    handle: followers,
  },
  {
    ...base,
    operation: 'fans',
    path: '/x/relation/fans',
    withoutReferer: () => ok({ list: [], offset: '', re_version: 0, total: 0 }),
    query: {
      vmid: MID,
      pn: PN,
      ps: ps(50),
      offset: { kind: 'text', pattern: /^(|rcmd|\d+:\d+)$/ },
      from: oneOf('', 'main'),
      last_access_ts: NUMBER,
      re_version: NUMBER,
      gaia_source: TEXT,
    },
    handle: fans,
  },
  {
    ...base,
    operation: 'whisperFollowings',
    path: '/x/relation/whispers',
    query: { pn: PN, ps: ps(50) },
    handle: whispers,
  },
  { ...base, operation: 'friends', path: '/x/relation/friends', handle: friends },
  {
    ...base,
    operation: 'blacks',
    path: '/x/relation/blacks',
    // More than 50 are not refused but cut.
    query: { pn: PN, ps: { kind: 'int', min: 1 }, re_version: NUMBER, jsonp: oneOf('jsonp') },
    handle: blacks,
  },
  {
    ...base,
    operation: 'followingsSearch',
    path: '/x/relation/followings/search',
    wbi: { refusal: 'bare-voucher' },
    withoutReferer: emptyPage,
    query: {
      vmid: MID,
      name: { ...TEXT, required: true },
      pn: PN,
      ps: ps(50),
      order: oneOf('desc', 'asc'),
      order_type: oneOf('', 'attention'),
      gaia_source: TEXT,
    },
    handle: followingsSearch,
  },
  {
    ...base,
    host: 'member',
    operation: 'topFans',
    path: '/x/web/data/fan',
    query: { t: NUMBER, tmid: { kind: 'mid' } },
    handle: topFans,
  },
];
