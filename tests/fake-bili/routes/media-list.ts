import { FLAG, MID, oneOf, type ParamSpec, ps } from '../kernel/params.ts';
import { fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import type { Video } from '../state/videos.ts';
import { mediaRow } from '../wire/media-list.ts';
import { pictureUrl } from '../wire/pictures.ts';

const ORDERS: Readonly<Record<number, (a: Video, b: Video) => number>> = {
  1: (a, b) => b.pubdate - a.pubdate,
  2: (a, b) => b.views - a.views,
  3: (a, b) => b.favorites - a.favorites,
};

const UPLOADS = 1;

/** What is played through: somebody's uploads, or one's own watch-later. */
function playlist({ world, account, params }: Context): Video[] {
  if (params.int('type') !== UPLOADS) {
    return (account?.toview ?? []).flatMap(({ aid }) => world.videos.get(aid) ?? []);
  }
  const person = world.people.get(params.int('biz_id'));
  const videos = person ? [...world.videos.listOf(person)] : [];
  return videos.sort(ORDERS[params.int('sort_field', 1)]);
}

/**
 * By cursor: the aid of a row. Without direction the rows behind it come, with it those before it.
 */
function mediaList(context: Context): Reply {
  const { account, params } = context;
  if (params.int('type') !== UPLOADS) {
    if (!account) return fail(-101);
    if (params.int('biz_id') !== account.mid) return fail(-403);
  }
  const all = playlist(context);
  if (!params.flag('desc', true)) all.reverse();
  const size = params.int('ps', 20);
  const place = params.has('oid') ? all.findIndex(({ aid }) => aid === params.int('oid')) : -1;
  if (params.has('oid') && place === -1) return fail(-404);
  const own = params.flag('with_current', false) ? 1 : 0;
  const isBack = params.flag('direction', false) && place !== -1;
  const rest = isBack ? all.slice(0, place + own) : all.slice(Math.max(0, place + 1 - own));
  const page = isBack ? rest.slice(-size) : rest.slice(0, size);
  return ok({
    media_list: page.length === 0 ? null : page.map((video) => mediaRow(video, account)),
    has_more: rest.length > size,
    total_count: all.length,
    next_start_key: '',
  });
}

/** A picture of thanks, for those who have set one up. */
function upLikeImg({ world, params }: Context): Reply {
  const mid = params.int('vmid');
  const person = world.people.get(mid);
  if (!person || person.cancelled) return fail(-404);
  if (person.supporters === null) return ok(null);
  return ok({
    pre_img: pictureUrl('season', mid),
    suc_img: pictureUrl('season', mid + 1),
    content: '谢谢三连',
    type: 1,
  });
}

const NUMBER: ParamSpec = { kind: 'int', min: 1 };
const among = (...values: string[]): ParamSpec => ({ kind: 'int', values });
const base = { method: 'GET', host: 'api', auth: 'optional' } as const;

export const MEDIA_LIST_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'mediaList',
    path: '/x/v2/medialist/resource/list',
    wbi: { refusal: 'bare-voucher' },
    query: {
      mobi_app: { ...oneOf('web'), required: true },
      type: { ...among('1', '2'), required: true },
      biz_id: MID,
      oid: NUMBER,
      otype: among('2', '24'),
      ps: ps(100),
      direction: FLAG,
      desc: FLAG,
      sort_field: among('1', '2', '3'),
      tid: { kind: 'int', min: 0 },
      with_current: FLAG,
    },
    handle: mediaList,
  },
  {
    ...base,
    operation: 'upLikeImg',
    path: '/x/web-interface/view/uplikeimg',
    query: { vmid: MID, aid: NUMBER },
    handle: upLikeImg,
  },
];
