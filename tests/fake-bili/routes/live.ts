import { MID, type ParamSpec } from '../kernel/params.ts';
import { fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { medalsOf, ownMedalRow } from '../wire/medals.ts';
import { faceUrl, pictureUrl } from '../wire/pictures.ts';

/** Hidden is no error here: an empty list and a flag. */
function medalWall({ world, account, params }: Context) {
  const mid = params.int('target_id');
  const person = world.people.get(mid);
  if (!person || person.cancelled) return fail(-400);
  const shown = account?.mid === mid ? 'shown' : person.privacy.medals;
  const all = shown === 'hidden' ? [] : medalsOf(world, person);
  const list = shown === 'worn' ? all.slice(0, 1) : all;
  return ok({
    list,
    count: list.length,
    close_space_medal: shown === 'hidden' ? 1 : 0,
    only_show_wearing: shown === 'worn' ? 1 : 0,
    name: person.name,
    icon: faceUrl(mid),
    uid: mid,
    level: world.accounts.get(mid)?.level ?? person.level,
  });
}

const MEDALS_PER_PAGE = 10;

/** Own medals by pages. */
function myMedals({ world, me, params }: Context): Reply {
  const [page, size] = [params.int('page'), params.int('page_size')];
  const person = world.people.get(me.mid);
  const all = person ? medalsOf(world, person).map(ownMedalRow) : [];
  const items = all.slice((page - 1) * size, page * size);
  return ok({
    items: items.length === 0 && world.options.emptyAs === 'null' ? null : items,
    page_info: { cur_page: page, total_page: Math.ceil(all.length / size) },
    count: all.length,
  });
}

/** Somebody's room, unsigned; all zero when there is none. */
function liveRoomOld({ world, params }: Context): Reply {
  const live = world.people.get(params.int('mid'))?.live;
  return ok({
    roomStatus: live ? 1 : 0,
    roundStatus: live?.on === 2 ? 1 : 0,
    [world.options.liveRoomOldKey]: live?.on === 1 ? 1 : 0,
    url: live ? `https://live.bilibili.com/${live.room}` : '',
    title: live?.title ?? '',
    cover: live ? pictureUrl('live', live.room) : '',
    online: live?.on === 1 ? live.watched : 0,
    roomid: live?.room ?? 0,
    broadcast_type: 0,
    online_hidden: 0,
  });
}

const PAGE: ParamSpec = { kind: 'int', min: 1, required: true };

export const LIVE_ROUTES: readonly Route[] = [
  {
    operation: 'medalWall',
    method: 'GET',
    host: 'api.live',
    path: '/xlive/web-ucenter/user/MedalWall',
    auth: 'required',
    query: { target_id: MID },
    handle: medalWall,
  },
  {
    operation: 'myMedals',
    method: 'GET',
    host: 'api.live',
    path: '/xlive/app-ucenter/v1/user/GetMyMedals',
    auth: 'required',
    query: { page: PAGE, page_size: { ...PAGE, max: MEDALS_PER_PAGE, tooMany: 1_002_002 } },
    handle: myMedals,
  },
  {
    operation: 'liveRoomOld',
    method: 'GET',
    host: 'api.live',
    path: '/room/v1/Room/getRoomInfoOld',
    auth: 'none',
    query: { mid: MID },
    handle: liveRoomOld,
  },
];
