import { defineOperation } from '../define.ts';
import { Aid, Bvid, LooseText, rows, z } from '../schema.ts';
import { OBSERVED, REFERENCE } from './shapes.ts';

const SOURCE = `${REFERENCE}/docs/historytoview/toview.md`;

const ToviewRow = z.looseObject({
  /** 0 in divider rows, which are not videos. */
  aid: z.int(),
  bvid: LooseText,
  title: z.string(),
  pic: LooseText,
  /** Seconds. */
  duration: z.int(),
  /** Negative: the video is gone. */
  state: z.optional(z.int()),
  owner: z.nullish(z.looseObject({ mid: z.int(), name: LooseText, face: LooseText })),
  /** Seconds; -1 when watched to the end. */
  progress: z.int(),
  /** Unix seconds. */
  add_at: z.int(),
  viewed: z.nullish(z.boolean()),
});

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
  data: z.looseObject({ count: z.nullish(z.int()), list: rows(ToviewRow) }),
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
