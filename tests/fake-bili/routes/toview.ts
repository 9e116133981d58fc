import { FLAG, ids, oneOf, type ParamSpec, PN, ps, TEXT } from '../kernel/params.ts';
import { done, fail, ok, type Reply } from '../kernel/reply.ts';
import { fieldOf } from '../kernel/request.ts';
import type { Context, Route } from '../kernel/route.ts';
import type { ToviewEntry, World } from '../state/world.ts';
import { shownTitle, toviewDivider, toviewRow } from '../wire/archive.ts';

const PAGE = 20;
/** Rows older than this stand behind the divider. Seconds. */
const RECENT = 7 * 86_400;

function rowsOf(world: World, entries: readonly ToviewEntry[], first = 0): unknown[] {
  return entries.flatMap((entry, place) => {
    const video = world.videos.get(entry.aid);
    return video ? [toviewRow(video, entry, world.options.maxToview - first - place)] : [];
  });
}

/** Everything at once; an empty list is null. */
function toviewList({ world, me }: Context): Reply {
  const list = rowsOf(world, me.toview);
  return ok({ count: list.length, list: list.length === 0 ? null : list });
}

/** Entries that fit the filters, in the asked order. */
function filtered({ world, me, params }: Context): ToviewEntry[] {
  const key = params.text('key', '').toLowerCase();
  const viewed = params.int('viewed', 0);
  const list = me.toview.filter((entry) => {
    if (viewed !== 0 && (viewed === 2) !== (entry.progress === -1)) return false;
    if (key === '') return true;
    const video = world.videos.get(entry.aid);
    return (
      video !== undefined && `${shownTitle(video)} ${video.owner.name}`.toLowerCase().includes(key)
    );
  });
  return params.flag('asc', false) ? list.reverse() : list;
}

function toviewWeb(context: Context): Reply {
  const { world, params, now } = context;
  const all = filtered(context);
  if (all.length === 0) return ok({ count: 0, list: null });
  if (world.options.toviewGlitches > 0) {
    world.options.toviewGlitches -= 1;
    return ok({ count: all.length, list: [] });
  }
  // Without pn and ps the whole list comes.
  const size = params.has('ps') || params.has('pn') ? params.int('ps', PAGE) : all.length;
  const first = (params.int('pn', 1) - 1) * size;
  const page = all.slice(first, first + size);
  const list = rowsOf(world, page, first);
  const old = page.findIndex(({ add_at }) => add_at < now - RECENT);
  const isParted = params.flag('need_split', true) && !params.flag('asc', false);
  if (world.options.toviewDivider && isParted && old > 0) list.splice(old, 0, toviewDivider());
  return ok({ count: all.length, show_count: all.length, list });
}

/** By cursor: the key names the last row that was given. */
function toviewV2List(context: Context): Reply {
  const { world, me, params } = context;
  const unfinished = params.int('sort_field', 1) === 10;
  const all = me.toview.filter(({ progress }) => !unfinished || progress !== -1);
  if (params.flag('asc', false)) all.reverse();
  const key = params.text('start_key', '');
  const after = key === '' ? -1 : all.findIndex(({ aid, add_at }) => key === `k_${add_at}_${aid}`);
  if (key !== '' && after === -1) return fail(-400);
  const page = all.slice(after + 1, after + 1 + PAGE);
  const last = page.at(-1);
  const more = after + 1 + PAGE < all.length;
  return ok({
    count: me.toview.length,
    show_count: all.length,
    has_more: more,
    next_key: more && last ? `k_${last.add_at}_${last.aid}` : '',
    list: rowsOf(world, page, after + 1),
  });
}

/** A video that is there already moves to the front. */
function toviewAdd({ world, me, params, now }: Context): Reply {
  if (params.has('aid') === params.has('bvid')) return fail(-400);
  const video = params.has('aid')
    ? world.videos.get(params.int('aid'))
    : world.videos.byBvid(params.text('bvid'));
  if (!video || video.state < 0) return fail(90003);
  const others = me.toview.filter(({ aid }) => aid !== video.aid);
  if (others.length >= world.options.maxToview) return fail(90001);
  const present = me.toview.find(({ aid }) => aid === video.aid);
  me.toview = [{ aid: video.aid, add_at: now, progress: present?.progress ?? 0 }, ...others];
  return done();
}

function removeAids({ me }: Context, aids: readonly number[]): Reply {
  me.toview = me.toview.filter(({ aid }) => !aids.includes(aid));
  return done();
}

function removeViewed({ me }: Context): Reply {
  me.toview = me.toview.filter(({ progress }) => progress !== -1);
  return done();
}

/** Without clean_type: everything. 1: dead videos. 2: watched ones. */
function toviewClear(context: Context): Reply {
  const { world, me, params } = context;
  if (!params.has('clean_type')) me.toview = [];
  else if (params.int('clean_type') === 2) return removeViewed(context);
  else me.toview = me.toview.filter(({ aid }) => (world.videos.get(aid)?.state ?? -1) >= 0);
  return done();
}

const AID: ParamSpec = { kind: 'int', min: 1 };
const base = { host: 'api', auth: 'required' } as const;

export const TOVIEW_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'toviewList',
    method: 'GET',
    path: '/x/v2/history/toview',
    handle: toviewList,
  },
  {
    ...base,
    operation: 'toviewWeb',
    method: 'GET',
    path: '/x/v2/history/toview/web',
    wbi: { refusal: 'code-352' },
    query: {
      pn: PN,
      ps: ps(1000),
      viewed: { kind: 'int', values: ['0', '1', '2'] },
      key: TEXT,
      asc: FLAG,
      need_split: FLAG,
    },
    handle: toviewWeb,
  },
  {
    ...base,
    operation: 'toviewV2List',
    method: 'GET',
    path: '/x/v2/history/toview/v2/list',
    wbi: { refusal: 'bare-voucher' },
    query: {
      start_key: TEXT,
      split_key: TEXT,
      sort_field: { kind: 'int', values: ['1', '10'] },
      asc: FLAG,
    },
    handle: toviewV2List,
  },
  {
    ...base,
    operation: 'toviewAdd',
    method: 'POST',
    path: '/x/v2/history/toview/add',
    form: { aid: AID, bvid: TEXT },
    handle: toviewAdd,
  },
  {
    ...base,
    operation: 'toviewDelete',
    method: 'POST',
    path: '/x/v2/history/toview/del',
    only: (form) => fieldOf(form, 'aid') !== undefined,
    form: { aid: { ...AID, required: true } },
    handle: (context) => removeAids(context, [context.params.int('aid')]),
  },
  {
    ...base,
    operation: 'toviewDeleteViewed',
    method: 'POST',
    path: '/x/v2/history/toview/del',
    only: (form) => fieldOf(form, 'viewed') !== undefined,
    form: { viewed: { ...oneOf('true'), required: true } },
    handle: removeViewed,
  },
  {
    ...base,
    operation: 'toviewClear',
    method: 'POST',
    path: '/x/v2/history/toview/clear',
    form: { clean_type: { kind: 'int', values: ['1', '2'] } },
    handle: toviewClear,
  },
  {
    ...base,
    operation: 'toviewBatchDelete',
    method: 'POST',
    path: '/x/v2/history/toview/v2/dels',
    form: { resources: ids(50) },
    handle: (context) => removeAids(context, context.params.ids('resources')),
  },
];
