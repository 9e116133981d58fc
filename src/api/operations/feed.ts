import { defineOperation } from '../define.ts';
import { LooseSeconds, LooseText, rows, z } from '../schema.ts';

const FeedRow = z.looseObject({
  id_str: z.nullish(z.string()),
  /** DYNAMIC_TYPE_AV is an upload; reposts and shows are others. */
  type: z.string(),
  modules: z.looseObject({
    module_author: z.nullish(
      z.looseObject({
        /** An account only where `type` is AUTHOR_TYPE_NORMAL; of a show it is the show's number. */
        mid: z.nullish(z.int()),
        name: LooseText,
        /** Unix seconds; text at times. */
        pub_ts: z.nullish(LooseSeconds),
        type: LooseText,
      }),
    ),
    module_dynamic: z.nullish(
      z.looseObject({
        /** null on reposts. */
        major: z.nullish(z.looseObject({ type: LooseText })),
      }),
    ),
  }),
});

/**
 * Uploads of everybody the account follows, newest first. Offsets are ids of 19 digits, so they are
 * text. A page may be short or empty while there is more.
 */
export const feedAll = defineOperation({
  id: 'feedAll',
  method: 'GET',
  host: 'api',
  path: '/x/polymer/web-dynamic/v1/feed/all',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'guarded',
  freshMs: 0,
  params: z.object({ offset: z._default(z.string().check(z.regex(/^\d{0,20}$/)), '') }),
  fixed: { query: { type: 'video' } },
  data: z.looseObject({
    has_more: z.nullish(z.boolean()),
    offset: LooseText,
    items: rows(FeedRow),
  }),
  page: {
    style: 'cursor',
    from: 'offset',
    rows: (data) => data.items,
    next: ({ has_more, offset }) => (has_more && offset ? { offset } : null),
  },
  doc: {
    summary: 'Uploads of everybody followed, newest first, 20 a page; pub_ts in Unix seconds.',
    source:
      'reports of public clients, 2026; SocialSisterYi/bilibili-API-collect@7ffb221/docs/dynamic/all.md',
    confidence: 'low',
    observed: '2026-11-24',
  },
});
