import { MID, oneOf, type ParamSpec, PN, ps } from '../kernel/params.ts';
import { envelope, fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { articlesOf } from '../state/dynamics.ts';
import type { Person } from '../state/person.ts';
import { articleListRows, articleRow, audioRows, bangumiRows, courseRows } from '../wire/works.ts';

const personOf = ({ world, params }: Context, name: string): Person | undefined =>
  world.people.get(params.int(name));

type Song = Record<string, unknown> & { passtime?: number; statistic?: Record<string, number> };

const byCount = (key: string) => (a: Song, b: Song) =>
  (b.statistic?.[key] ?? 0) - (a.statistic?.[key] ?? 0);

/** This service says msg, and its rows are in the data of the data. */
function userAudios(context: Context): Reply {
  const { world, params } = context;
  const person = personOf(context, 'uid');
  const songs: Song[] = person ? audioRows(world, person) : [];
  const order = params.int('order');
  if (order !== 1) songs.sort(byCount(order === 2 ? 'play' : 'collect'));
  const [curPage, pageSize] = [params.int('pn'), params.int('ps')];
  const rows = songs.slice((curPage - 1) * pageSize, curPage * pageSize);
  const data = {
    curPage,
    pageCount: Math.ceil(songs.length / pageSize),
    totalSize: songs.length,
    pageSize,
    data: rows.length === 0 ? null : rows,
  };
  return envelope({ code: 0, msg: 'success', data });
}

const SORTS: Readonly<Record<string, 'view' | 'favorite'>> = { view: 'view', fav: 'favorite' };

/** Without articles the key is missing. */
function userArticles(context: Context): Reply {
  const { world, params } = context;
  const person = personOf(context, 'mid');
  const all = person ? articlesOf(world, person).map(articleRow) : [];
  const key = SORTS[params.text('sort', '')];
  const count = (row: Record<string, unknown>) =>
    key ? ((row.stats as Record<string, number>)[key] ?? 0) : 0;
  if (key) all.sort((a, b) => count(b) - count(a));
  const [pn, size] = [params.int('pn', 1), params.int('ps', 30)];
  const articles = all.slice((pn - 1) * size, pn * size);
  const page = { pn, ps: size, count: all.length };
  return ok(articles.length === 0 ? page : { articles, ...page });
}

/** All at once. */
function userArticleLists(context: Context): Reply {
  const { world, params } = context;
  const person = personOf(context, 'mid');
  const lists = person ? articleListRows(person, articlesOf(world, person)) : [];
  if (params.int('sort', 0) === 1) lists.sort((a, b) => b.read - a.read);
  return ok({ lists: lists.length === 0 ? null : lists, total: lists.length });
}

function userBangumi(context: Context): Reply {
  const { world, account, params } = context;
  const person = personOf(context, 'vmid');
  const isOwn = account !== null && account.mid === person?.mid;
  if (person?.privacy.bangumi && !isOwn) return fail(53_013);
  const status = params.int('follow_status', 0);
  const all = person ? bangumiRows(world, person, params.int('type'), isOwn) : [];
  const found = all.filter(
    ({ season_id, follow_status }) =>
      (status === 0 || follow_status === status) && !(isOwn && account.showsLeft.has(season_id)),
  );
  const [pn, size] = [params.int('pn', 1), params.int('ps', 15)];
  const list = found.slice((pn - 1) * size, pn * size);
  return ok({ list, pn, ps: size, total: found.length });
}

function userCheese(context: Context): Reply {
  const { account, params } = context;
  const person = personOf(context, 'mid');
  if (person?.privacy.favourites && account?.mid !== person.mid) return fail(53_013);
  const [num, size] = [params.int('pn', 1), params.int('ps', 20)];
  const all = person ? courseRows(person) : [];
  const items = all.slice((num - 1) * size, num * size);
  const page = { next: num * size < all.length, num, size, total: all.length };
  return envelope({ code: 0, message: 'success', ttl: 1, data: { items, page } });
}

const NUMBER: ParamSpec = { kind: 'int', min: 1, required: true };
const among = (...values: string[]): ParamSpec => ({ kind: 'int', values });
const base = { method: 'GET', host: 'api', auth: 'optional' } as const;

export const WORK_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'userAudios',
    path: '/audio/music-service/web/song/upper',
    refusals: { parameters: () => envelope({ code: 72_000_000, msg: '参数错误' }) },
    query: { uid: MID, pn: NUMBER, ps: NUMBER, order: { ...among('1', '2', '3'), required: true } },
    handle: userAudios,
  },
  {
    ...base,
    operation: 'userArticles',
    path: '/x/space/wbi/article',
    wbi: { refusal: 'code-352' },
    query: { mid: MID, pn: PN, ps: ps(30), sort: oneOf('publish_time', 'view', 'fav') },
    handle: userArticles,
  },
  {
    ...base,
    operation: 'userArticleLists',
    path: '/x/article/up/lists',
    query: { mid: MID, sort: among('0', '1') },
    handle: userArticleLists,
  },
  {
    ...base,
    operation: 'userBangumi',
    path: '/x/space/bangumi/follow/list',
    query: {
      vmid: MID,
      pn: PN,
      ps: ps(30),
      type: { ...among('1', '2'), required: true },
      follow_status: among('0', '1', '2', '3'),
    },
    handle: userBangumi,
  },
  {
    ...base,
    operation: 'userCheese',
    path: '/pugv/app/web/season/page',
    query: { mid: MID, pn: PN, ps: PN },
    handle: userCheese,
  },
];
