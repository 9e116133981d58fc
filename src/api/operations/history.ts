import { defineOperation } from '../define.ts';
import { HistoryBusinessType, HistoryType } from '../enums.ts';
import {
  AtLeastNone,
  LooseText,
  PageNumber,
  pageSize,
  rows,
  Total,
  UnixSeconds,
  z,
} from '../schema.ts';
import { nextHistoryCursor } from './history-cursor.ts';
import { OBSERVED, REFERENCE, write } from './shapes.ts';

const HistoryRow = z.looseObject({
  title: LooseText,
  cover: LooseText,
  /** Articles carry their pictures here. */
  covers: z.nullish(z.array(z.string())),
  uri: LooseText,
  history: z.looseObject({
    oid: z.int(),
    bvid: LooseText,
    business: z.string(),
    /** Device. */
    dt: z.optional(z.int()),
    /** Part of a video, from 1. An ornament: it does not cost the row. */
    page: z.catch(z.optional(z.int()), undefined),
  }),
  author_name: LooseText,
  author_mid: z.optional(z.int()),
  /** Unix seconds; a row without is kept, undated. */
  view_at: z.pipe(
    z.nullish(UnixSeconds),
    z.transform((seconds) => seconds ?? 0),
  ),
  /** Seconds; -1 when watched to the end. */
  progress: z.optional(z.int()),
  duration: z.optional(AtLeastNone),
  badge: LooseText,
  show_title: LooseText,
  /** Partition; an ornament as well. */
  tag_name: z.catch(LooseText, ''),
  /** Key for deleting, together with the business; differs from oid for shows. */
  kid: z.int(),
});

/**
 * Watch history, newest first. TRAP: after the last page the cursor is all zero, and sending that
 * again restarts at the top.
 */
export const historyCursor = defineOperation({
  id: 'historyCursor',
  method: 'GET',
  host: 'api',
  path: '/x/web-interface/history/cursor',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'history',
  freshMs: 60_000,
  params: z.object({
    type: z._default(z.enum(HistoryType), HistoryType.ALL),
    ps: pageSize(20, 30),
    view_at: z._default(z.int(), 0),
    max: z._default(z.int(), 0),
    business: z._default(z.string(), ''),
  }),
  data: z.looseObject({
    cursor: z.looseObject({
      max: z.int(),
      view_at: UnixSeconds,
      business: LooseText,
      is_end: z.nullish(z.boolean()),
    }),
    list: rows(HistoryRow),
  }),
  page: {
    style: 'cursor',
    from: 'view_at',
    rows: (data) => data.list,
    next: nextHistoryCursor,
  },
  doc: {
    summary: 'Watch history by cursor; view_at in Unix seconds, progress in seconds.',
    source: `${REFERENCE}/docs/historytoview/history.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

const SOURCE = `${REFERENCE}/docs/historytoview/history.md`;
const CLIENTS = 'bggRGjQaUbCoE/PiliPlus@2026-08; magicdawn/Bilibili-Gate@2026-08';

/** By page NUMBER, unlike the list itself. */
export const historySearch = defineOperation({
  id: 'historySearch',
  method: 'GET',
  host: 'api',
  path: '/x/web-interface/history/search',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'history',
  freshMs: 60_000,
  params: z.object({
    pn: PageNumber,
    keyword: z.string().check(z.minLength(1), z.maxLength(100)),
    business: z._default(z.enum(['all', 'archive', 'pgc', 'live', 'article']), 'all'),
    device_type: z._default(z.int(), 0),
    /** Unix seconds; 0 no limit. */
    add_time_start: z._default(z.int(), 0),
    add_time_end: z._default(z.int(), 0),
    /** Seconds; 0 no limit. */
    arc_min_duration: z._default(z.int(), 0),
    arc_max_duration: z._default(z.int(), 0),
  }),
  data: z.looseObject({
    has_more: z.nullish(z.boolean()),
    page: z.nullish(z.looseObject({ pn: z.int(), total: Total })),
    list: rows(HistoryRow),
  }),
  page: {
    style: 'page',
    rows: (data) => data.list,
    hasMore: (data) => data.has_more ?? false,
  },
  doc: {
    summary: 'Watch history by words, kind, time (Unix seconds) and length (seconds); 20 a page.',
    source: CLIENTS,
    confidence: 'high',
    observed: OBSERVED,
  },
});

const OldHistoryRow = z.looseObject({
  aid: z.int(),
  bvid: LooseText,
  title: z.string(),
  /** Unix seconds. */
  view_at: UnixSeconds,
  progress: z.optional(z.int()),
  duration: z.optional(AtLeastNone),
  business: LooseText,
  kid: z.optional(z.int()),
});

const OldHistoryRows = rows(OldHistoryRow);

/** The array itself, or what holds it. */
const OldHistory = z.union([
  OldHistoryRows,
  z.pipe(
    z.looseObject({ list: OldHistoryRows }),
    z.transform(({ list }) => list),
  ),
]);

/** The older list: videos, shows and courses only. The array is `data`, or `data.list`. */
export const historyOld = defineOperation({
  id: 'historyOld',
  method: 'GET',
  host: 'api',
  path: '/x/v2/history',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'history',
  freshMs: 60_000,
  params: z.object({ pn: PageNumber, ps: pageSize(100, 100) }),
  data: OldHistory,
  page: { style: 'page', rows: (data) => data },
  doc: {
    summary: 'Watch history by page, videos and shows only; historyCursor has everything.',
    source: `${SOURCE}; mundane799699/bilibili-history-wxt@2026-08`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** `archive_170001`: business and kid of a row. */
const HISTORY_KEY = new RegExp(`^(${Object.values(HistoryBusinessType).join('|')})_\\d+$`);

/** Keys are `business_kid` of the row (`archive_170001`); oid is not the key of shows. */
export const historyDelete = defineOperation({
  ...write,
  id: 'historyDelete',
  path: '/x/v2/history/delete',
  params: z.strictObject({
    kid: z.array(z.string().check(z.regex(HISTORY_KEY))).check(z.minLength(1), z.maxLength(50)),
  }),
  doc: {
    summary: 'Remove rows from the history, by business and kid, up to 50 at once.',
    source: `${SOURCE}; ${CLIENTS}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Everything at once, for good. */
export const historyClear = defineOperation({
  ...write,
  id: 'historyClear',
  path: '/x/v2/history/clear',
  params: z.strictObject({}),
  doc: { summary: 'Empty the history.', source: SOURCE, confidence: 'high', observed: OBSERVED },
});

/** true: recording is PAUSED. */
export const historyShadowGet = defineOperation({
  ...write,
  method: 'GET',
  bucket: 'history',
  id: 'historyShadowGet',
  path: '/x/v2/history/shadow',
  params: z.object({}),
  data: z.boolean(),
  doc: {
    summary: 'Whether recording of the history is paused (true).',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Reads backwards: switch true pauses. */
export const historyShadowSet = defineOperation({
  ...write,
  id: 'historyShadowSet',
  path: '/x/v2/history/shadow/set',
  params: z.strictObject({ switch: z.boolean() }),
  doc: {
    summary: 'Pause (true) or resume (false) recording of the history.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});
