import { defineOperation } from '../define.ts';
import {
  Flag,
  figure,
  LooseText,
  Mid,
  PageNumber,
  pageSize,
  rows,
  Total,
  UnixSeconds,
  z,
} from '../schema.ts';
import { NOTICE_MAX } from '../shared/notice.ts';
import { CLIENT, LIBRARY, OBSERVED, ofSpace, REFERENCE, SPACE_DOCS } from './shapes.ts';
import { userInfo } from './space.ts';

const change = {
  ...ofSpace,
  method: 'POST',
  auth: 'required',
  bucket: 'write',
  freshMs: 0,
  data: z.unknown(),
} as const;

/** The data IS the text; empty when unset. */
export const spaceNotice = defineOperation({
  ...ofSpace,
  id: 'spaceNotice',
  path: '/x/space/notice',
  params: z.object({ mid: Mid }),
  // '' is a notice that is not set; null would be no answer to the question.
  data: z.nullish(z.string()),
  doc: {
    summary: 'Notice on a space page.',
    source: SPACE_DOCS,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** -304, the text is what it was, counts as done. */
export const setSpaceNotice = defineOperation({
  ...change,
  id: 'setSpaceNotice',
  path: '/x/space/notice/set',
  params: z.strictObject({ notice: z.string().check(z.maxLength(NOTICE_MAX)) }),
  doc: {
    summary: 'Set the own notice, under 150 characters; empty clears it.',
    source: SPACE_DOCS,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The same call as userInfo, asked for the sake of live_room. */
export const liveInfo = defineOperation({
  ...userInfo,
  id: 'liveInfo',
  doc: { ...userInfo.doc, summary: 'Live room inside the profile; userInfo gives it as well.' },
});

/** Unsigned stand-in for liveInfo. The key is live_status or liveStatus: both are read. */
export const liveRoomOld = defineOperation({
  ...ofSpace,
  id: 'liveRoomOld',
  host: 'api.live',
  path: '/room/v1/Room/getRoomInfoOld',
  params: z.object({ mid: Mid }),
  data: z.looseObject({
    roomStatus: Flag,
    liveStatus: z.nullish(Flag),
    live_status: z.nullish(Flag),
    url: figure(z.string()),
    title: figure(z.string()),
    roomid: z.int(),
  }),
  doc: {
    summary: 'Live room of a person and whether it is on air.',
    source: `${REFERENCE}/docs/live/info.md`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** 88214: no charging programme, and data is missing. mid is the receiver, pay_mid the supporter. */
export const elecMonthly = defineOperation({
  ...ofSpace,
  id: 'elecMonthly',
  path: '/x/ugcpay-rank/elec/month/up',
  params: z.object({ up_mid: Mid }),
  data: z.nullish(
    z.looseObject({
      count: z.nullish(Total),
      total_count: z.nullish(Total),
      total: z.nullish(Total),
      list: rows(
        z.looseObject({
          uname: LooseText,
          avatar: LooseText,
          pay_mid: z.int(),
          rank: z.nullish(z.int()),
          message: LooseText,
        }),
      ),
    }),
  ),
  success: [88214],
  doc: {
    summary: 'Charging supporters of the month; without a programme there is no data.',
    source: `${REFERENCE}/docs/electric/charge_list.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** type 1: a video, 2: a live stream. */
export const reservations = defineOperation({
  ...ofSpace,
  // As the library does it; harmless where it is not wanted.
  sign: 'wbi',
  id: 'reservations',
  path: '/x/space/reservation',
  freshMs: 60_000,
  params: z.object({ vmid: Mid }),
  data: rows(
    z.looseObject({
      sid: z.int(),
      name: z.string(),
      total: z.nullish(Total),
      /** Whether this account has reserved. */
      is_follow: z.nullish(Flag),
      state: z.nullish(z.int()),
      type: z.nullish(z.int()),
      up_mid: z.nullish(z.int()),
      /** Unix seconds; 0 when it has no time. */
      live_plan_start_time: z.nullish(UnixSeconds),
    }),
  ),
  doc: {
    summary: 'What somebody announces and how many wait for it; times in Unix seconds.',
    source: LIBRARY,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** 75077: reserved already, which is what was wished for. */
export const reserve = defineOperation({
  ...change,
  id: 'reserve',
  path: '/x/space/reserve',
  params: z.strictObject({ sid: z.int().check(z.positive()) }),
  success: [75077],
  doc: {
    summary: 'Be reminded of an announcement.',
    source: CLIENT,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

export const reserveCancel = defineOperation({
  ...change,
  id: 'reserveCancel',
  path: '/x/space/reserve/cancel',
  params: z.strictObject({ sid: z.int().check(z.positive()) }),
  doc: {
    summary: 'No longer be reminded.',
    source: CLIENT,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

const Tag = z.looseObject({
  tag_id: z.nullish(z.int()),
  name: z.nullish(z.string()),
  tag_name: z.nullish(z.string()),
});

/** Shapes differ between clients: `tags` or `list`, `name` or `tag_name`. 53013 when hidden. */
export const userFavTags = defineOperation({
  ...ofSpace,
  id: 'userFavTags',
  path: '/x/space/tag/sub/list',
  params: z.object({ vmid: Mid, pn: PageNumber, ps: pageSize(20, 100) }),
  data: z.nullish(z.looseObject({ tags: rows(Tag), list: rows(Tag), count: z.nullish(Total) })),
  page: {
    style: 'page',
    rows: (data) => (data?.tags.length ? data.tags : (data?.list ?? [])),
    total: (data) => data?.count,
  },
  empty: 'absent',
  doc: {
    summary: 'Tags somebody subscribed to; folded into topics, so mostly empty.',
    source: `${LIBRARY}; ${REFERENCE}/docs/user/space.md`,
    confidence: 'low',
    observed: OBSERVED,
  },
});

/** What tag subscriptions became, for the own account. Details are a guess. */
export const myFavTopics = defineOperation({
  ...ofSpace,
  id: 'myFavTopics',
  path: '/x/topic/web/fav/list',
  auth: 'required',
  referer: 'www',
  bucket: 'account',
  params: z.object({
    page_num: z._default(z.int().check(z.positive()), 1),
    page_size: pageSize(24, 50),
  }),
  data: z.looseObject({
    topic_list: z.nullish(
      z.looseObject({
        topic_items: rows(z.looseObject({ id: z.int(), name: z.string() })),
        page_info: z.nullish(
          z.looseObject({ total: z.nullish(Total), has_more: z.nullish(z.boolean()) }),
        ),
      }),
    ),
  }),
  page: {
    style: 'page',
    names: { page: 'page_num', size: 'page_size' },
    rows: (data) => data.topic_list?.topic_items ?? [],
    total: (data) => data.topic_list?.page_info?.total,
    hasMore: (data) => data.topic_list?.page_info?.has_more ?? true,
  },
  empty: 'absent',
  doc: {
    summary: 'Topics the account follows.',
    source: CLIENT,
    confidence: 'low',
    observed: OBSERVED,
  },
});
