import { FLAG, MID, oneOf, type ParamSpecs, PN, ps, TEXT } from '../kernel/params.ts';
import { done, envelope, fail, ok, type Reply, voucher } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { createRandom, mixSeed } from '../state/random.ts';
import type { Video } from '../state/videos.ts';
import { COMMENTS } from '../state/words.ts';
import type { World } from '../state/world.ts';
import { topArchive, uploadRow } from '../wire/archive.ts';
import { faceUrl } from '../wire/pictures.ts';
import { DM_PARAMS } from './user.ts';

const ORDERS: Readonly<Record<string, (a: Video, b: Video) => number>> = {
  pubdate: (a, b) => b.pubdate - a.pubdate,
  click: (a, b) => b.views - a.views,
  stow: (a, b) => b.favorites - a.favorites,
};

/** Partitions of these videos with their counts; null when there are no videos at all. */
function partitions(videos: readonly Video[]): Record<string, unknown> | null {
  if (videos.length === 0) return null;
  const counts: Record<string, { tid: number; count: number; name: string }> = {};
  for (const { tid, tname } of videos) {
    const row = counts[tid] ?? { tid, count: 0, name: tname };
    counts[tid] = { ...row, count: row.count + 1 };
  }
  return counts;
}

function userVideos({ world, params }: Context): Reply {
  const mid = params.int('mid');
  const person = world.people.get(mid);
  const keyword = params.text('keyword', '').toLowerCase();
  const tid = params.int('tid', 0);
  const all = person ? world.videos.listOf(person) : [];
  const searched = all.filter(({ title }) => title.toLowerCase().includes(keyword));
  const found = searched.filter((video) => tid === 0 || video.tid === tid);
  const sorted = [...found].sort(ORDERS[params.text('order', 'pubdate')]);
  const [pn, size] = [params.int('pn', 1), params.int('ps', 30)];
  return ok({
    list: {
      slist: [],
      tlist: partitions(searched),
      vlist: sorted.slice((pn - 1) * size, pn * size).map(uploadRow),
    },
    page: { pn, ps: size, count: found.length },
    episodic_button: {
      text: '播放全部',
      uri: `//www.bilibili.com/medialist/play/${mid}?from=space`,
    },
    is_risk: false,
    gaia_res_type: 0,
    gaia_data: null,
  });
}

/** Longest notice the service takes. */
const NOTICE_MAX = 149;

function setSpaceNotice({ world, me, params }: Context): Reply {
  const person = world.people.get(me.mid);
  const notice = params.text('notice', '');
  if (!person || notice.length > NOTICE_MAX) return fail(-400);
  if (notice === person.notice) return fail(-304);
  person.notice = notice;
  return done();
}

function topVideo({ world, params }: Context): Reply {
  const person = world.people.get(params.int('vmid'));
  if (!person?.pinned || person.pinned.n >= person.works.video) return fail(53016);
  return ok(topArchive(world.videos.of(person, person.pinned.n), person.pinned.reason));
}

function masterpiece({ world, params }: Context): Reply {
  const person = world.people.get(params.int('vmid'));
  const works = [...(person?.masterpieces ?? [])];
  if (!person || works.length === 0) return ok([]);
  return ok(works.map(([n, reason]) => topArchive(world.videos.of(person, n), reason)));
}

/** Supporters of the month. `mid` is the receiver in every row, `pay_mid` the supporter. */
function elecMonthly({ world, params }: Context): Reply {
  const mid = params.int('up_mid');
  const supporters = world.people.get(mid)?.supporters ?? null;
  if (supporters === null) return envelope({ code: 88214, message: 'up主未开通充电', ttl: 0 });
  const random = createRandom(mixSeed(world.seed, 52, mid));
  const list = Array.from({ length: Math.min(supporters, 50) }, (_, place) => {
    const index = world.people.namedCount + ((place * 7 + (mid % 97)) % 400);
    const person = world.people.get(world.people.midAt(index) ?? 0);
    return {
      uname: person?.name ?? '',
      avatar: faceUrl(person?.mid ?? 0),
      mid,
      pay_mid: person?.mid ?? 0,
      rank: place + 1,
      trend_type: 0,
      vip_info: { vipDueMsec: 0, vipStatus: 0, vipType: person?.vip ?? 0 },
      message: random.pick(COMMENTS),
      message_hidden: 0,
    };
  });
  const data = {
    count: supporters,
    list: list.length === 0 ? null : list,
    total_count: supporters * 9,
    total: supporters * 9,
    special_day: 0,
  };
  return envelope({ code: 0, message: '', ttl: 0, data });
}

const reservedBy = (world: World, sid: number) =>
  [...world.accounts.values()].filter(({ reserved }) => reserved.has(sid)).length;

function reservations({ world, account, params }: Context): Reply {
  // Announced when the world was made: the times do not move while somebody looks.
  const now = Math.floor(world.seededAtMs / 1000);
  const mid = params.int('vmid');
  const rows = world.people.get(mid)?.reservations ?? [];
  if (rows.length === 0) return ok(null);
  return ok(
    rows.map(({ sid, name, total, inDays, live }) => ({
      sid,
      name,
      total: total + reservedBy(world, sid),
      stime: now - 86_400,
      etime: now + (inDays + 1) * 86_400,
      is_follow: account?.reserved.has(sid) ? 1 : 0,
      state: 100,
      oid: '',
      type: live ? 2 : 1,
      up_mid: mid,
      reserve_record_ctime: 0,
      live_plan_start_time: live ? now + inDays * 86_400 : 0,
      show_total: true,
      subtitle: '',
      attached_badge_text: '',
    })),
  );
}

const VMID: ParamSpecs = { vmid: MID };

export const SPACE_ROUTES: readonly Route[] = [
  {
    operation: 'userVideos',
    method: 'GET',
    host: 'api',
    path: '/x/space/wbi/arc/search',
    auth: 'optional',
    wbi: { refusal: 'code-352', dm: true },
    withoutReferer: () => fail(-352, voucher(0)),
    query: {
      mid: MID,
      pn: PN,
      ps: ps(50),
      tid: { kind: 'int', min: 0 },
      keyword: TEXT,
      order: oneOf('pubdate', 'click', 'stow'),
      order_avoided: FLAG,
      platform: oneOf('web'),
      special_type: oneOf('', 'charging'),
      index: { kind: 'int' },
      ...DM_PARAMS,
    },
    handle: userVideos,
  },
  {
    operation: 'spaceNotice',
    method: 'GET',
    host: 'api',
    path: '/x/space/notice',
    auth: 'none',
    query: { mid: MID },
    handle: ({ world, params }) => {
      const person = world.people.get(params.int('mid'));
      return person && !person.cancelled ? ok(person.notice) : fail(-404);
    },
  },
  {
    operation: 'setSpaceNotice',
    method: 'POST',
    host: 'api',
    path: '/x/space/notice/set',
    auth: 'required',
    form: { notice: TEXT },
    handle: setSpaceNotice,
  },
  {
    operation: 'topVideo',
    method: 'GET',
    host: 'api',
    path: '/x/space/top/arc',
    auth: 'none',
    query: VMID,
    handle: topVideo,
  },
  {
    operation: 'masterpiece',
    method: 'GET',
    host: 'api',
    path: '/x/space/masterpiece',
    auth: 'none',
    query: VMID,
    handle: masterpiece,
  },
  {
    operation: 'elecMonthly',
    method: 'GET',
    host: 'api',
    path: '/x/ugcpay-rank/elec/month/up',
    auth: 'none',
    query: { up_mid: MID },
    handle: elecMonthly,
  },
  {
    operation: 'reservations',
    method: 'GET',
    host: 'api',
    path: '/x/space/reservation',
    auth: 'optional',
    withoutReferer: () => fail(-352, voucher(0)),
    query: VMID,
    handle: reservations,
  },
];
