import { defineOperation } from '../define.ts';
import { OrderType } from '../enums.ts';
import { LooseText, Mid, PageNumber, pageSize, rows, Total, z } from '../schema.ts';
import { LIBRARY, OBSERVED, REFERENCE, RelationPage, RelationRow } from './shapes.ts';

const TEN_MINUTES = 10 * 60_000;
const SOURCE = `${REFERENCE}/docs/user/relation.md; ${LIBRARY}`;

const list = {
  method: 'GET',
  host: 'api',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: TEN_MINUTES,
} as const;

/** A list that comes page by page with its true size. 22007: beyond what the service shows. */
const paged = {
  ...list,
  data: RelationPage,
  page: {
    style: 'page',
    rows: (data: z.output<typeof RelationPage>) => data.list,
    total: (data: z.output<typeof RelationPage>) => data.total,
    endCodes: [22007],
  },
} as const;

const order = z._default(z.enum(OrderType), OrderType.desc);

/**
 * Followings. Own: all of them; others': the first 100, though `total` tells them all. `attribute`
 * is this account's relation; `mtime` is when the list's OWNER followed.
 */
export const followings = defineOperation({
  ...paged,
  id: 'followings',
  path: '/x/relation/followings',
  params: z.object({
    vmid: Mid,
    pn: PageNumber,
    ps: pageSize(50, 50),
    order,
    /** '' by follow time, 'attention' by visits (own list only). */
    order_type: z._default(z.enum(['', 'attention']), ''),
  }),
  doc: {
    summary: 'Followings, newest first, 50 a page; of others only the first 100. -10 in tag: star.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Ids of all people that the account follows, in one answer; always the account's own. */
export const allFollowings = defineOperation({
  ...list,
  id: 'allFollowings',
  path: '/x/web-interface/attentions',
  referer: 'www',
  params: z.object({}),
  data: rows(Mid),
  doc: {
    summary: 'Ids of everybody the account follows, at once.',
    source: `${LIBRARY}; SocialSisterYi/bilibili-API-collect issues 1365, 1368`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Fans of anybody: at most 1,000 can be had, `total` is the true number. */
export const followers = defineOperation({
  ...paged,
  id: 'followers',
  path: '/x/relation/followers',
  params: z.object({ vmid: Mid, pn: PageNumber, ps: pageSize(50, 50), order }),
  page: { ...paged.page, maxRows: 1000 },
  doc: {
    summary: 'Fans, newest first, 50 a page, at most 1,000. 22118 when hidden.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The newer fans call: own 1,000, others' 100. A single empty page is not yet the end. */
export const fans = defineOperation({
  ...paged,
  id: 'fans',
  path: '/x/relation/fans',
  params: z.object({
    vmid: Mid,
    pn: PageNumber,
    ps: pageSize(50, 50),
    offset: z._default(z.string(), ''),
    from: z.optional(z.literal('main')),
    last_access_ts: z._default(z.int(), 0),
  }),
  fixed: { query: { re_version: '0', gaia_source: 'main_web' } },
  data: z.looseObject({
    list: rows(RelationRow),
    offset: LooseText,
    total: z.nullish(Total),
  }),
  page: { style: 'page', rows: (data) => data.list, emptyPages: 2, maxRows: 1000 },
  doc: {
    summary: 'Fans by page and offset; own at most 1,000, of others 100.',
    source: `${REFERENCE}/docs/user/relation.md; bggRGjQaUbCoE/PiliPlus@2026-08`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

const Ranked = rows(z.looseObject({ mid: Mid, uname: z.string() }));

/** Three rankings of at most ten fans of one's own; not a fan list. */
export const topFans = defineOperation({
  ...list,
  id: 'topFans',
  host: 'member',
  path: '/x/web/data/fan',
  referer: 'www',
  bucket: 'account',
  freshMs: 6 * 6 * TEN_MINUTES,
  params: z.object({ tmid: z.optional(Mid), t: z.optional(z.int()) }),
  data: z.looseObject({
    rank_list: z.nullish(
      z.looseObject({ dynamic_act: Ranked, video_act: Ranked, video_play: Ranked }),
    ),
  }),
  doc: {
    summary: 'Own ten most active fans by dynamics, videos and plays. t is in milliseconds.',
    source: LIBRARY,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Ids of the special follows, all at once. */
export const specialFollowings = defineOperation({
  ...list,
  id: 'specialFollowings',
  path: '/x/relation/tag/special',
  params: z.object({ pn: z.optional(z.int()), ps: z.optional(z.int()) }),
  data: rows(Mid),
  doc: {
    summary: 'Ids of the special follows.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Whisper follows were retired; old ones may still be listed (attribute 1). */
export const whisperFollowings = defineOperation({
  ...list,
  id: 'whisperFollowings',
  path: '/x/relation/whispers',
  params: z.object({ pn: PageNumber, ps: pageSize(50, 50) }),
  data: z.looseObject({ list: rows(RelationRow) }),
  // Whether it knows pages at all is unproven: a page that repeats is the end as well.
  page: { style: 'page', rows: (data) => data.list },
  doc: {
    summary: 'People followed secretly in the past, 50 a page.',
    source: SOURCE,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Everybody who is followed and follows back, at once. */
export const friends = defineOperation({
  ...list,
  id: 'friends',
  path: '/x/relation/friends',
  params: z.object({}),
  data: z.looseObject({ list: rows(RelationRow) }),
  doc: {
    summary: 'Mutual follows, all at once (attribute 6).',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The block list; mtime is when they were blocked. */
export const blacks = defineOperation({
  ...paged,
  id: 'blacks',
  path: '/x/relation/blacks',
  params: z.object({ pn: PageNumber, ps: pageSize(50, 50), re_version: z._default(z.int(), 0) }),
  doc: {
    summary: 'Blocked people, newest first, 50 a page (attribute 128).',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Own followings by name. One client signs it, the reference does not: signing is harmless. */
export const followingsSearch = defineOperation({
  ...paged,
  id: 'followingsSearch',
  path: '/x/relation/followings/search',
  sign: 'wbi',
  params: z.object({
    vmid: Mid,
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    pn: PageNumber,
    ps: pageSize(50, 50),
    order,
    order_type: z._default(z.enum(['', 'attention']), 'attention'),
  }),
  fixed: { query: { gaia_source: 'main_web', web_location: '333.999' } },
  doc: {
    summary: 'Own followings whose name contains a text, 50 a page.',
    source: `${REFERENCE}/docs/user/relation.md; bggRGjQaUbCoE/PiliPlus@2026-08`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});
