import { defineOperation } from '../define.ts';
import {
  Aid,
  AtLeastNone,
  Bvid,
  idList,
  LooseText,
  Mid,
  PageNumber,
  pageSize,
  rows,
  Total,
  UnixSeconds,
  z,
} from '../schema.ts';
import { OBSERVED, REFERENCE, write } from './shapes.ts';

const SOURCE = `${REFERENCE}/docs/historytoview/toview.md`;

const ToviewRow = z.looseObject({
  aid: Aid,
  bvid: LooseText,
  title: z.string(),
  pic: LooseText,
  /** Seconds. */
  duration: AtLeastNone,
  /** Negative: the video is gone. */
  state: z.optional(z.int()),
  owner: z.nullish(z.looseObject({ mid: z.int(), name: LooseText, face: LooseText })),
  /** Seconds; -1 when watched to the end. */
  progress: z.int(),
  /** Unix seconds. */
  add_at: UnixSeconds,
  viewed: z.nullish(z.boolean()),
  /** Ornaments of the row: one that is not as expected does not cost the row. */
  stat: z.catch(z.nullish(z.looseObject({ view: z.optional(z.int()) })), null),
  /** How many parts it has. */
  videos: z.catch(z.optional(z.int()), undefined),
  /** The part that was watched last. */
  page: z.catch(z.nullish(z.looseObject({ page: z.optional(z.int()) })), null),
});

/** Divider rows, which are no videos, have the aid 0; what else they have is nobody's business. */
const isDivider = (item: unknown) =>
  typeof item === 'object' && item !== null && 'aid' in item && item.aid === 0;
const ToviewRows = rows(ToviewRow, isDivider);

/** The whole watch-later list in one answer (at most 1,000). */
export const toviewList = defineOperation({
  id: 'toviewList',
  method: 'GET',
  host: 'api',
  path: '/x/v2/history/toview',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'toview',
  freshMs: 60_000,
  params: z.object({}),
  data: z.looseObject({ count: z.nullish(Total), list: ToviewRows }),
  total: (data) => data.count,
  empty: 'counted',
  doc: {
    summary: 'Watch-later, whole. progress in seconds (-1 finished); state < 0 is a dead video.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Adding what is there already moves it to the front. 90001 full, 90003 video gone. */
export const toviewAdd = defineOperation({
  id: 'toviewAdd',
  method: 'POST',
  host: 'api',
  path: '/x/v2/history/toview/add',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'write',
  freshMs: 0,
  params: z.union([z.strictObject({ aid: Aid }), z.strictObject({ bvid: Bvid })]),
  data: z.unknown(),
  errors: { 90003: 'not-found' },
  doc: {
    summary: 'Add one video to watch-later, by aid or bvid.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Shares its path with "remove all watched": the strict schema keeps the two apart. */
export const toviewDelete = defineOperation({
  id: 'toviewDelete',
  method: 'POST',
  host: 'api',
  path: '/x/v2/history/toview/del',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'write',
  freshMs: 0,
  params: z.strictObject({ aid: Aid }),
  data: z.unknown(),
  doc: {
    summary: 'Remove one video from watch-later.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Watched to the end, in the service's view. */
export const toviewDeleteViewed = defineOperation({
  ...write,
  id: 'toviewDeleteViewed',
  path: '/x/v2/history/toview/del',
  params: z.strictObject({}),
  fixed: { form: { viewed: 'true' } },
  doc: {
    summary: 'Remove all watched videos from watch-later.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/**
 * TRAP: on the wire, a missing clean_type empties the WHOLE list. Here the caller always says what
 * is meant: `everything` is a word of ours that is never sent.
 */
export const toviewClear = defineOperation({
  ...write,
  id: 'toviewClear',
  path: '/x/v2/history/toview/clear',
  params: z.pipe(
    z.strictObject({ what: z.enum(['invalid', 'watched', 'everything']) }),
    z.transform(({ what }) => ({
      clean_type: what === 'everything' ? undefined : what === 'invalid' ? 1 : 2,
    })),
  ),
  doc: {
    summary: 'Remove invalid (clean_type 1), watched (2) or all (none) videos from watch-later.',
    source: `${SOURCE}; bggRGjQaUbCoE/PiliPlus@2026-08`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Several at once; the service's own limit is unknown. */
export const toviewBatchDelete = defineOperation({
  ...write,
  id: 'toviewBatchDelete',
  path: '/x/v2/history/toview/v2/dels',
  params: z.strictObject({ resources: idList(50) }),
  doc: {
    summary: 'Remove up to 50 videos (aids) from watch-later.',
    source: 'bggRGjQaUbCoE/PiliPlus@2026-08; magicdawn/Bilibili-Gate@2026-08',
    confidence: 'medium',
    observed: OBSERVED,
  },
});

const toFolder = z.strictObject({
  tar_media_id: z.int().check(z.positive()),
  mid: z.optional(Mid),
  resources: idList(50),
});

/** Into a favourite folder. One client only does it this way: read the folder back. */
export const toviewCopyToFav = defineOperation({
  ...write,
  id: 'toviewCopyToFav',
  path: '/x/v2/history/toview/copy',
  params: toFolder,
  fixed: { form: { platform: 'web' } },
  errors: { 11010: 'not-found' },
  doc: {
    summary: 'Copy watch-later videos (aids) into a favourite folder.',
    source: 'bggRGjQaUbCoE/PiliPlus@2026-08',
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** As copying, and takes them out of watch-later. */
export const toviewMoveToFav = defineOperation({
  ...write,
  id: 'toviewMoveToFav',
  path: '/x/v2/history/toview/move',
  params: toFolder,
  fixed: { form: { platform: 'web' } },
  errors: { 11010: 'not-found' },
  doc: {
    summary: 'Move watch-later videos (aids) into a favourite folder.',
    source: 'bggRGjQaUbCoE/PiliPlus@2026-08',
    confidence: 'medium',
    observed: OBSERVED,
  },
});

const list = {
  method: 'GET',
  host: 'api',
  auth: 'required',
  sign: 'wbi',
  referer: 'www',
  bucket: 'toview',
  freshMs: 60_000,
} as const;

/** May hold a divider row (aid 0), and now and then says a count without rows: ask once more. */
export const toviewWeb = defineOperation({
  ...list,
  id: 'toviewWeb',
  path: '/x/v2/history/toview/web',
  params: z.object({
    pn: PageNumber,
    ps: pageSize(20, 1000),
    /** 0 all; 1 unwatched and 2 watched are a guess. */
    viewed: z._default(z.literal([0, 1, 2]), 0),
    key: z._default(z.string(), ''),
    asc: z._default(z.boolean(), false),
  }),
  fixed: { query: { need_split: 'true', web_location: '333.881' } },
  data: z.looseObject({ count: z.nullish(Total), list: ToviewRows }),
  page: { style: 'page', rows: (data) => data.list, total: (data) => data.count },
  empty: 'miscounted',
  doc: {
    summary: 'Watch-later by page, with search. Drop rows with aid 0.',
    source: 'bggRGjQaUbCoE/PiliPlus@2026-08; magicdawn/Bilibili-Gate@2026-08',
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** By cursor, as the apps do it. */
export const toviewV2List = defineOperation({
  ...list,
  id: 'toviewV2List',
  path: '/x/v2/history/toview/v2/list',
  params: z.object({
    start_key: z._default(z.string(), ''),
    split_key: z._default(z.string(), ''),
    /** 1 all, 10 unfinished (one client's note). */
    sort_field: z._default(z.literal([1, 10]), 1),
    asc: z._default(z.boolean(), false),
  }),
  fixed: { query: { web_location: '333.881' } },
  data: z.looseObject({
    count: z.nullish(Total),
    has_more: z.nullish(z.boolean()),
    next_key: LooseText,
    list: ToviewRows,
  }),
  page: {
    style: 'cursor',
    from: 'start_key',
    rows: (data) => data.list,
    next: ({ has_more, next_key }) => (has_more && next_key ? { start_key: next_key } : null),
  },
  doc: {
    summary: 'Watch-later by cursor, with a filter for unfinished videos.',
    source: 'magicdawn/Bilibili-Gate (2024-11 to 2025-04); 10miaomiao/bilimiao2',
    confidence: 'medium',
    observed: OBSERVED,
  },
});
