import { oneOf, type ParamSpec, PN, ps, TEXT } from '../kernel/params.ts';
import { done, fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import type { Business, HistoryEntry } from '../state/world.ts';
import { historyRow, historyTitle } from '../wire/history.ts';
import { historyOldRow } from '../wire/history-old.ts';

const TABS = [
  { type: 'archive', name: '视频' },
  { type: 'live', name: '直播' },
  { type: 'article', name: '专栏' },
] as const;

/** What the kinds of the cursor call take in; shows and courses come under videos. */
const KINDS: Readonly<Record<string, readonly Business[]>> = {
  archive: ['archive', 'pgc', 'cheese'],
  live: ['live'],
  article: ['article', 'article-list'],
};

/**
 * Newest first. TRAP of the service: behind the last page the cursor is all zero, and a zero
 * cursor starts at the top again.
 */
function historyCursor({ world, me, params }: Context): Reply {
  const size = params.int('ps', 20);
  const before = params.int('view_at', 0) || Infinity;
  const kinds = KINDS[params.text('type', 'all')];
  const rest = me.history.filter(
    ({ view_at, business }) => view_at < before && (kinds?.includes(business) ?? true),
  );
  const page = rest.slice(0, size);
  const last = page.at(-1);
  const isEnd = rest.length <= size;
  const { historyIsEnd, emptyAs } = world.options;
  return ok({
    cursor:
      isEnd || !last
        ? { max: 0, view_at: 0, business: '', ps: 0, ...(historyIsEnd ? { is_end: true } : {}) }
        : { max: last.kid, view_at: last.view_at, business: last.business, ps: size },
    tab: TABS,
    list:
      page.length === 0 && emptyAs === 'null'
        ? null
        : page.map((entry) => historyRow(world, entry)),
  });
}

const SEARCH_PAGE = 20;

function historySearch({ world, me, params }: Context): Reply {
  const keyword = params.text('keyword').toLowerCase();
  const kind = params.text('business', 'all');
  const [from, to] = [params.int('add_time_start', 0), params.int('add_time_end', 0) || Infinity];
  const device = params.int('device_type', 0);
  const fits = (entry: HistoryEntry): boolean => {
    if (kind !== 'all' && !(kind === 'pgc' ? ['pgc'] : KINDS[kind])?.includes(entry.business)) {
      return false;
    }
    if (entry.view_at < from || entry.view_at > to) return false;
    if (device !== 0 && entry.dt !== device) return false;
    const author = entry.business === 'pgc' ? '' : (world.people.get(entry.mid)?.name ?? '');
    return `${historyTitle(world, entry)} ${author}`.toLowerCase().includes(keyword);
  };
  const found = me.history.filter(fits);
  const pn = params.int('pn');
  const page = found.slice((pn - 1) * SEARCH_PAGE, pn * SEARCH_PAGE);
  return ok({
    has_more: pn * SEARCH_PAGE < found.length,
    page: { pn, total: found.length },
    list: page.length === 0 ? null : page.map((entry) => historyRow(world, entry)),
  });
}

/** Videos, shows and courses only; the rows are the data itself. */
function historyOld({ world, me, params }: Context): Reply {
  const [pn, size] = [params.int('pn', 1), params.int('ps', 100)];
  const all = me.history.filter(({ business }) => KINDS.archive?.includes(business));
  const rows = all.slice((pn - 1) * size, pn * size).flatMap((entry) => {
    const video = world.videos.get(entry.aid);
    return video ? [historyOldRow(world, entry, video)] : [];
  });
  const list = rows.length === 0 && world.options.emptyAs === 'null' ? null : rows;
  return ok(world.options.historyOldIn === 'data' ? list : { list });
}

/** Keys are `<business>_<kid>`; those that are not there are passed over in silence. */
function historyDelete({ me, params }: Context): Reply {
  const keys = params.text('kid').split(',');
  const isKey = (key: string) => /^(archive|pgc|live|article|article-list|cheese)_\d+$/.test(key);
  if (!keys.every(isKey)) return fail(-400);
  me.history = me.history.filter(({ business, kid }) => !keys.includes(`${business}_${kid}`));
  return done();
}

const TIME: ParamSpec = { kind: 'int', min: 0 };
const base = { host: 'api', auth: 'required' } as const;

export const HISTORY_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'historyCursor',
    method: 'GET',
    path: '/x/web-interface/history/cursor',
    query: {
      type: oneOf('all', 'archive', 'live', 'article'),
      ps: ps(30),
      view_at: TIME,
      max: TIME,
      business: oneOf('', 'archive', 'pgc', 'live', 'article-list', 'article', 'cheese'),
    },
    handle: historyCursor,
  },
  {
    ...base,
    operation: 'historySearch',
    method: 'GET',
    path: '/x/web-interface/history/search',
    query: {
      pn: { ...PN, required: true },
      keyword: { ...TEXT, required: true },
      business: oneOf('all', 'archive', 'pgc', 'live', 'article'),
      device_type: TIME,
      add_time_start: TIME,
      add_time_end: TIME,
      arc_max_duration: TIME,
      arc_min_duration: TIME,
    },
    handle: historySearch,
  },
  {
    ...base,
    operation: 'historyOld',
    method: 'GET',
    path: '/x/v2/history',
    query: { pn: PN, ps: ps(100) },
    handle: historyOld,
  },
  {
    ...base,
    operation: 'historyDelete',
    method: 'POST',
    path: '/x/v2/history/delete',
    form: { kid: { ...TEXT, required: true } },
    handle: historyDelete,
  },
  {
    ...base,
    operation: 'historyClear',
    method: 'POST',
    path: '/x/v2/history/clear',
    handle: ({ me }) => {
      me.history = [];
      return done();
    },
  },
  {
    ...base,
    operation: 'historyShadowGet',
    method: 'GET',
    path: '/x/v2/history/shadow',
    handle: ({ me }) => ok(me.historyPaused),
  },
  {
    ...base,
    operation: 'historyShadowSet',
    method: 'POST',
    path: '/x/v2/history/shadow/set',
    form: { switch: { ...oneOf('true', 'false'), required: true } },
    handle: ({ me, params }) => {
      // Reads backwards: true stops the recording.
      me.historyPaused = params.flag('switch');
      return done();
    },
  },
];
