import { defineOperation } from '../define.ts';
import { LooseText, pageSize, rows, z } from '../schema.ts';
import { nextHistoryCursor } from './history-cursor.ts';
import { OBSERVED, REFERENCE } from './shapes.ts';

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
  }),
  author_name: LooseText,
  author_mid: z.optional(z.int()),
  /** Unix seconds. */
  view_at: z.int(),
  /** Seconds; -1 when watched to the end. */
  progress: z.optional(z.int()),
  duration: z.optional(z.int()),
  badge: LooseText,
  show_title: LooseText,
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
    type: z._default(z.enum(['all', 'archive', 'live', 'article']), 'all'),
    ps: pageSize(20, 30),
    view_at: z._default(z.int(), 0),
    max: z._default(z.int(), 0),
    business: z._default(z.string(), ''),
  }),
  data: z.looseObject({
    cursor: z.looseObject({
      max: z.int(),
      view_at: z.int(),
      business: LooseText,
      is_end: z.nullish(z.boolean()),
    }),
    list: rows(HistoryRow),
  }),
  page: {
    style: 'cursor',
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
