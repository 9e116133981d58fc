import { defineOperation } from '../define.ts';
import {
  Aid,
  AtLeastNone,
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

const CLIENT = 'bggRGjQaUbCoE/PiliPlus@2026-08';

/** The full id that other calls want; not the short `fid`. */
const MediaId = z.int().check(z.positive());

/** Folders that the account made; null when somebody hides theirs. */
export const favFolders = defineOperation({
  id: 'favFolders',
  method: 'GET',
  host: 'api',
  path: '/x/v3/fav/folder/created/list-all',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'toview',
  freshMs: 60_000,
  params: z.object({
    up_mid: Mid,
    type: z._default(z.literal([0, 2]), 2),
    /** Fills in fav_state: whether this video is in the folder. */
    rid: z.optional(Aid),
  }),
  data: z.nullish(
    z.looseObject({
      count: z.nullish(Total),
      list: rows(
        z.looseObject({
          id: MediaId,
          title: z.string(),
          /** Bit 0: private. Bit 1 unset: the default folder. */
          attr: z.int(),
          media_count: AtLeastNone,
          fav_state: z.nullish(z.int()),
        }),
      ),
    }),
  ),
  total: (data) => data?.count,
  doc: {
    summary: 'Favourite folders with their sizes; with rid also whether a video is in them.',
    source: `${REFERENCE}/docs/fav/info.md; ${CLIENT}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** What is in a folder, latest added first. What is gone stays in it, and is counted with it. */
export const favResources = defineOperation({
  id: 'favResources',
  method: 'GET',
  host: 'api',
  path: '/x/v3/fav/resource/list',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'toview',
  freshMs: 0,
  params: z.object({ media_id: MediaId, pn: PageNumber, ps: pageSize(20, 20) }),
  fixed: { query: { order: 'mtime', type: '0', tid: '0', platform: 'web' } },
  data: z.looseObject({
    info: z.nullish(z.looseObject({ media_count: z.nullish(Total) })),
    medias: rows(
      z.looseObject({
        /** Of a video, its aid. */
        id: z.int().check(z.positive()),
        /** 2: video, 12: audio, 21: season. */
        type: z.int(),
        title: LooseText,
        bvid: LooseText,
        /** Bits; 0: it is there. */
        attr: z.nullish(z.int()),
        /** When it was added, Unix seconds. */
        fav_time: z.nullish(UnixSeconds),
      }),
    ),
    has_more: z.nullish(z.boolean()),
  }),
  page: {
    style: 'page',
    rows: (data) => data.medias,
    total: (data) => data.info?.media_count,
    // Where it is not said, the total and an empty page tell the end.
    hasMore: (data) => data.has_more ?? true,
  },
  doc: {
    summary: 'What is in a favourite folder, latest first, 20 a page.',
    source: `${REFERENCE}/docs/fav/list.md`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

const folders = z._default(z.array(MediaId).check(z.maxLength(20)), []);

/** One video into and out of folders. 11201 already in, 11202 already out: success. */
export const favDeal = defineOperation({
  ...write,
  id: 'favDeal',
  path: '/x/v3/fav/resource/deal',
  params: z.strictObject({ rid: Aid, add_media_ids: folders, del_media_ids: folders }),
  fixed: { form: { type: '2', platform: 'web', gaia_source: 'web_normal' } },
  data: z.unknown(),
  success: [11201, 11202],
  errors: { 10003: 'not-found', 11010: 'not-found', 2001000: 'bad-request' },
  doc: {
    summary: 'Put a video into favourite folders or take it out. 11203: folder full.',
    source: `${REFERENCE}/docs/video/action.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Several videos at once; known to work with one, so read the folder back. */
export const favBatchDeal = defineOperation({
  ...write,
  id: 'favBatchDeal',
  path: '/x/v3/fav/resource/batch-deal',
  params: z.strictObject({
    resources: z.array(z.string().check(z.regex(/^\d+:2$/))).check(z.minLength(1), z.maxLength(20)),
    add_media_ids: folders,
    del_media_ids: folders,
  }),
  data: z.unknown(),
  errors: { 11010: 'not-found' },
  doc: {
    summary: 'Put up to 20 videos ("aid:2") into favourite folders or take them out.',
    source: CLIENT,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

export const favFolderCreate = defineOperation({
  ...write,
  id: 'favFolderCreate',
  path: '/x/v3/fav/folder/add',
  params: z.strictObject({
    title: z.string().check(z.minLength(1), z.maxLength(20)),
    intro: z._default(z.string().check(z.maxLength(200)), ''),
    /** 1: only for oneself. */
    privacy: z._default(z.literal([0, 1]), 0),
  }),
  data: z.looseObject({ id: MediaId, title: z.string() }),
  doc: {
    summary: 'Create a favourite folder.',
    source: `${REFERENCE}/docs/fav/action.md; ${CLIENT}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

export const favFolderDelete = defineOperation({
  ...write,
  id: 'favFolderDelete',
  path: '/x/v3/fav/folder/del',
  params: z.strictObject({ media_ids: z.array(MediaId).check(z.minLength(1), z.maxLength(1)) }),
  data: z.unknown(),
  doc: {
    summary: 'Delete a favourite folder with what is in it.',
    source: `${REFERENCE}/docs/fav/action.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});
