import { MID } from '../kernel/params.ts';
import { ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { fansOf, followingsOf } from '../state/relations.ts';

/** Whispering no longer exists and only the owner learns how many are blocked. */
function relationStat({ world, account, params }: Context): Reply {
  const mid = params.int('vmid');
  const person = world.people.get(mid);
  const own = account?.mid === mid ? account : null;
  return ok({
    mid,
    following: person ? followingsOf(world, person).length : 0,
    whisper: 0,
    black: own?.blacks.size ?? 0,
    follower: person && !person.cancelled ? fansOf(world, person) : 0,
  });
}

/** `{}` for viewers without a session. */
function upStat({ world, account, params }: Context): Reply {
  const stat = world.people.get(params.int('mid'))?.stat;
  if (!account || !stat) return ok({});
  return ok({
    archive: { enable_vt: 0, view: stat.plays, vt: 0 },
    article: { view: stat.reads },
    likes: stat.likes,
  });
}

/** Bangumi, cinema and tag ignore privacy; own private folders are counted only for oneself. */
function navNum({ world, account, params }: Context): Reply {
  const mid = params.int('mid');
  const works = world.people.get(mid)?.works;
  const isOwn = account?.mid === mid;
  const own = world.accounts.get(mid)?.folders;
  const open = own ? own.filter(({ isPrivate }) => !isPrivate).length : (works?.folders ?? 0);
  return ok({
    video: works?.video ?? 0,
    bangumi: works?.bangumi ?? 0,
    cinema: works?.cinema ?? 0,
    channel: { master: works?.series ?? 0, guest: works?.series ?? 0 },
    favourite: { master: isOwn ? (own?.length ?? 0) : 0, guest: open },
    tag: 0,
    article: works?.article ?? 0,
    playlist: 0,
    album: works?.opus ?? 0,
    audio: works?.audio ?? 0,
    pugv: works?.courses ?? 0,
    season_num: works?.seasons ?? 0,
    opus: works?.opus ?? 0,
  });
}

export const FIGURE_ROUTES: readonly Route[] = [
  {
    operation: 'relationStat',
    method: 'GET',
    host: 'api',
    path: '/x/relation/stat',
    auth: 'optional',
    query: { vmid: MID },
    handle: relationStat,
  },
  {
    operation: 'upStat',
    method: 'GET',
    host: 'api',
    path: '/x/space/upstat',
    auth: 'optional',
    query: { mid: MID },
    handle: upStat,
  },
  {
    operation: 'navNum',
    method: 'GET',
    host: 'api',
    path: '/x/space/navnum',
    auth: 'optional',
    query: { mid: MID },
    handle: navNum,
  },
];
