import { defineOperation } from '../define.ts';
import { LooseSeconds, LooseText, Mid, rows, z } from '../schema.ts';
import { CLIENT, LIBRARY, OBSERVED, REFERENCE } from './shapes.ts';

const feed = {
  method: 'GET',
  host: 'api',
  auth: 'optional',
  referer: 'space',
  bucket: 'guarded',
  freshMs: 10 * 60_000,
} as const;

const FEATURES = [
  'itemOpusStyle',
  'listOnlyfans',
  'opusBigCover',
  'onlyfansVote',
  'forwardListHidden',
  'decorationCard',
  'commentsNewVersion',
  'onlyfansAssetsV2',
  'ugcDelete',
  'onlyfansQaCard',
].join(',');

/** Ids and offsets are text: they do not fit a JS number. */
const nextOffset = (data: { has_more?: boolean | null | undefined; offset: string }) =>
  data.has_more && data.offset ? { offset: data.offset } : null;

/** A page may be short or empty while there is more; a pinned post comes first, out of order. */
export const userDynamics = defineOperation({
  ...feed,
  id: 'userDynamics',
  path: '/x/polymer/web-dynamic/v1/feed/space',
  sign: 'wbi+dm',
  params: z.object({ host_mid: Mid, offset: z._default(z.string(), '') }),
  fixed: {
    query: {
      timezone_offset: '-480',
      platform: 'web',
      features: FEATURES,
      web_location: '333.1387',
      'x-bili-device-req-json': '{"platform":"web","device":"pc"}',
      'x-bili-web-req-json': '{"spm_id":"333.1387"}',
    },
  },
  data: z.looseObject({
    has_more: z.nullish(z.boolean()),
    offset: LooseText,
    items: rows(
      z.looseObject({
        id_str: z.nullish(z.string()),
        type: z.string(),
        modules: z.looseObject({
          module_author: z.nullish(
            z.looseObject({
              name: LooseText,
              /** Unix seconds; text at times. */
              pub_ts: z.nullish(LooseSeconds),
            }),
          ),
          module_dynamic: z.nullish(
            z.looseObject({
              desc: z.nullish(z.looseObject({ text: LooseText })),
              /** What is posted, by its own type (MAJOR_TYPE_ARCHIVE and others). */
              major: z.nullish(z.looseObject({ type: z.string() })),
            }),
          ),
          /** "置顶" on the pinned post. */
          module_tag: z.nullish(z.looseObject({ text: LooseText })),
        }),
      }),
    ),
  }),
  page: { style: 'cursor', from: 'offset', rows: (data) => data.items, next: nextOffset },
  doc: {
    summary: 'Dynamics by offset, newest first; ids are text, pub_ts in Unix seconds.',
    source: `${REFERENCE}/docs/dynamic/space.md; ${LIBRARY}; ${CLIENT}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** What albums and articles became. Counts are text. */
export const userOpus = defineOperation({
  ...feed,
  id: 'userOpus',
  path: '/x/polymer/web-dynamic/v1/opus/feed/space',
  sign: 'wbi',
  params: z.object({
    host_mid: Mid,
    page: z._default(z.int().check(z.positive()), 1),
    offset: z._default(z.string(), ''),
    type: z._default(z.enum(['all', 'article', 'dynamic']), 'all'),
  }),
  fixed: { query: { web_location: '333.1387' } },
  data: z.looseObject({
    has_more: z.nullish(z.boolean()),
    offset: LooseText,
    items: rows(
      z.looseObject({
        opus_id: z.string(),
        content: LooseText,
        jump_url: LooseText,
        cover: z.nullish(z.looseObject({ url: LooseText })),
        stat: z.nullish(z.looseObject({ like: LooseText, view: LooseText })),
      }),
    ),
  }),
  page: { style: 'cursor', from: 'offset', rows: (data) => data.items, next: nextOffset },
  doc: {
    summary: 'Picture posts and articles by offset; opus_id is text.',
    source: `${REFERENCE}/docs/opus/space.md; ${LIBRARY}; ${CLIENT}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});
