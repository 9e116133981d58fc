import { FLAG, MID, oneOf, type ParamSpec, PN, ps, TEXT } from '../kernel/params.ts';
import { fail, ok, type Reply, voucher } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { channelById, channelsOf } from '../state/channels.ts';
import type { Video } from '../state/videos.ts';
import { channelArchive, channelGroup, seasonMeta } from '../wire/channels.ts';

/** The two lists that every one of these answers carries; empty ones are null in some. */
function rows(videos: readonly Video[], empty: null | []): Record<string, unknown> {
  if (videos.length === 0) return { aids: empty, archives: empty };
  return { aids: videos.map(({ aid }) => aid), archives: videos.map(channelArchive) };
}

/** Seasons and series share one window: a page can hold none of one kind. */
function seasonsSeriesList({ world, params }: Context): Reply {
  const person = world.people.get(params.int('mid'));
  const all = person ? channelsOf(world, person) : [];
  const [num, size] = [params.int('page_num'), params.int('page_size')];
  const page = all.slice((num - 1) * size, num * size);
  const groups = (kind: 'season' | 'series') =>
    page.filter((channel) => channel.kind === kind).map(channelGroup);
  const isNull = page.length === 0 && world.options.emptyAs === 'null';
  return ok({
    items_lists: {
      page: { page_num: num, page_size: size, total: all.length },
      seasons_list: isNull ? null : groups('season'),
      series_list: isNull ? null : groups('series'),
    },
  });
}

/** The mid may be anybody's: the season decides. */
function seasonArchives({ world, params }: Context): Reply {
  const season = channelById(world, 'season', params.int('season_id'));
  if (!season) return fail(-404);
  const [num, size] = [params.int('page_num', 1), params.int('page_size', 30)];
  const videos = params.flag('sort_reverse', false) ? season.videos.toReversed() : season.videos;
  return ok({
    ...rows(
      videos.slice((num - 1) * size, num * size),
      world.options.emptyAs === 'null' ? null : [],
    ),
    meta: seasonMeta(season),
    page: { page_num: num, page_size: size, total: videos.length },
  });
}

/** Here the owner has to fit, and the page says num and size. */
function seriesArchives({ world, params }: Context): Reply {
  const series = channelById(world, 'series', params.int('series_id'));
  if (series?.owner.mid !== params.int('mid')) return fail(-404);
  const [num, size] = [params.int('pn', 1), params.int('ps', 20)];
  const videos = params.text('sort', 'desc') === 'asc' ? series.videos.toReversed() : series.videos;
  return ok({
    ...rows(videos.slice((num - 1) * size, num * size), null),
    page: { num, size, total: videos.length },
  });
}

/** Uploads by words in the title, unguarded. Page 0 is everything at once. */
function keywordVideos({ world, params }: Context): Reply {
  const person = world.people.get(params.int('mid'));
  const keyword = params.text('keywords').toLowerCase();
  const all = person ? world.videos.listOf(person) : [];
  const found = all.filter(({ title }) => title.toLowerCase().includes(keyword));
  if (params.text('orderby', 'pubdate') === 'views') found.sort((a, b) => b.views - a.views);
  const [num, size] = [params.int('pn', 1), params.int('ps', 20)];
  const page = num === 0 ? found : found.slice((num - 1) * size, num * size);
  const archives = page.map((video) => ({ ...channelArchive(video), enable_vt: 0 }));
  return ok({
    archives: archives.length === 0 ? null : archives,
    page: { num, size, total: found.length },
  });
}

const ID: ParamSpec = { kind: 'int', min: 1, required: true };
const base = { method: 'GET', host: 'api', auth: 'optional' } as const;
const guarded = { ...base, withoutReferer: () => fail(-352, voucher(0)) } as const;

export const CHANNEL_ROUTES: readonly Route[] = [
  {
    ...guarded,
    operation: 'seasonsSeriesList',
    path: '/x/polymer/web-space/seasons_series_list',
    query: { mid: MID, page_num: ID, page_size: { ...ps(20), required: true } },
    handle: seasonsSeriesList,
  },
  {
    ...guarded,
    operation: 'seasonArchives',
    path: '/x/polymer/web-space/seasons_archives_list',
    query: {
      mid: MID,
      season_id: ID,
      sort_reverse: oneOf('false', 'true'),
      page_num: PN,
      page_size: ps(100),
    },
    handle: seasonArchives,
  },
  {
    ...base,
    operation: 'seriesArchives',
    path: '/x/series/archives',
    query: {
      mid: MID,
      series_id: ID,
      only_normal: FLAG,
      sort: oneOf('desc', 'asc'),
      pn: PN,
      ps: ps(100),
      current_mid: { kind: 'mid' },
    },
    handle: seriesArchives,
  },
  {
    ...base,
    operation: 'keywordVideos',
    path: '/x/series/recArchivesByKeywords',
    query: {
      mid: MID,
      keywords: { ...TEXT, required: true },
      ps: ps(100),
      pn: { kind: 'int', min: 0 },
      orderby: oneOf('pubdate', 'views', 'senddate'),
    },
    handle: keywordVideos,
  },
];
