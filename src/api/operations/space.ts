import { defineOperation } from '../define.ts';
import { VideoOrder } from '../enums.ts';
import {
  AtLeastNone,
  Count,
  Flag,
  figure,
  LooseCount,
  LooseText,
  Mid,
  PageNumber,
  pageSize,
  rows,
  Total,
  UnixSeconds,
  z,
} from '../schema.ts';
import { LIBRARY, OBSERVED, OfficialVerify, REFERENCE } from './shapes.ts';

const TEN_MINUTES = 10 * 60_000;

/** Plays, reads and likes; `{}` when the viewer is signed out. */
export const upStat = defineOperation({
  id: 'upStat',
  method: 'GET',
  host: 'api',
  path: '/x/space/upstat',
  auth: 'optional',
  sign: 'none',
  referer: 'space',
  bucket: 'space',
  freshMs: TEN_MINUTES,
  params: z.object({ mid: Mid }),
  data: z.looseObject({
    archive: figure(z.looseObject({ view: Count })),
    article: figure(z.looseObject({ view: Count })),
    likes: figure(Count),
  }),
  doc: {
    summary: "An uploader's total plays, reads and likes. Every key is absent when signed out.",
    source: `${REFERENCE}/docs/user/status_number.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** How many works of each kind. Bangumi, cinema and tag ignore privacy settings. */
export const navNum = defineOperation({
  id: 'navNum',
  method: 'GET',
  host: 'api',
  path: '/x/space/navnum',
  auth: 'optional',
  sign: 'none',
  referer: 'space',
  bucket: 'space',
  freshMs: TEN_MINUTES,
  params: z.object({ mid: Mid }),
  fixed: { query: { web_location: '333.1387' } },
  data: z.looseObject({
    video: figure(Count),
    article: figure(Count),
    opus: figure(Count),
    audio: figure(Count),
    season_num: figure(Count),
    pugv: figure(Count),
    channel: figure(z.looseObject({ guest: Count })),
  }),
  doc: {
    summary: 'Counts of works by kind; season_num are seasons, channel.* series.',
    source: `${REFERENCE}/docs/user/space.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/**
 * Full profile; the most guarded call of all. Name, avatar and counts come lighter from userCard.
 */
export const userInfo = defineOperation({
  id: 'userInfo',
  method: 'GET',
  host: 'api',
  path: '/x/space/wbi/acc/info',
  auth: 'optional',
  sign: 'wbi+dm',
  referer: 'space',
  bucket: 'guarded',
  freshMs: TEN_MINUTES,
  params: z.object({ mid: Mid }),
  fixed: { query: { token: '', platform: 'web', web_location: '1550101' } },
  data: z.looseObject({
    mid: Mid,
    name: z.string(),
    face: LooseText,
    sign: LooseText,
    level: figure(Count),
    silence: z.nullish(Flag),
    official: figure(OfficialVerify),
    live_room: figure(
      z.looseObject({ liveStatus: z.int(), url: LooseText, title: LooseText, roomid: z.int() }),
    ),
  }),
  doc: {
    summary: 'Profile with live room. -404 also for a cancelled account.',
    source: `${REFERENCE}/docs/user/info.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Name, avatar, signature and counts, unsigned. `card.mid` is text. */
export const userCard = defineOperation({
  id: 'userCard',
  method: 'GET',
  host: 'api',
  path: '/x/web-interface/card',
  auth: 'optional',
  sign: 'none',
  referer: 'www',
  bucket: 'space',
  freshMs: TEN_MINUTES,
  params: z.object({ mid: Mid }),
  data: z.looseObject({
    card: z.looseObject({
      mid: z.string(),
      name: z.string(),
      face: LooseText,
      sign: LooseText,
      /** -2: banned. */
      spacesta: z.nullish(z.int()),
      level_info: figure(z.looseObject({ current_level: Count })),
      Official: figure(OfficialVerify),
    }),
  }),
  doc: {
    summary: 'The light source of a name, an avatar and counts. spacesta -2 means banned.',
    source: `${REFERENCE}/docs/user/info.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

const UploadRow = z.looseObject({
  aid: z.int(),
  bvid: z.string(),
  title: z.string(),
  pic: LooseText,
  /** Unix seconds. */
  created: UnixSeconds,
  /** "mm:ss"; minutes may exceed 59. */
  length: z.string(),
  /** "--" for some videos. */
  play: LooseCount,
  comment: z.optional(Total),
  /** Partition. */
  typeid: z.optional(z.int()),
});

/** A page of somebody's uploads. The quickest call to answer 412. */
export const userVideos = defineOperation({
  id: 'userVideos',
  method: 'GET',
  host: 'api',
  path: '/x/space/wbi/arc/search',
  auth: 'optional',
  sign: 'wbi+dm',
  referer: 'space',
  bucket: 'guarded',
  freshMs: TEN_MINUTES,
  params: z.object({
    mid: Mid,
    pn: PageNumber,
    ps: pageSize(30, 50),
    tid: z._default(z.int(), 0),
    keyword: z._default(z.string(), ''),
    order: z._default(z.enum(VideoOrder), VideoOrder.PUBDATE),
  }),
  fixed: {
    query: {
      order_avoided: 'true',
      platform: 'web',
      special_type: '',
      index: '0',
      web_location: '333.1387',
    },
  },
  data: z.looseObject({
    list: z.looseObject({
      /** Partitions by id; null without videos. */
      tlist: figure(
        z.record(z.string(), z.looseObject({ tid: z.int(), count: Count, name: z.string() })),
      ),
      vlist: rows(UploadRow),
    }),
    page: z.looseObject({ pn: z.int(), ps: z.int(), count: Total }),
  }),
  page: {
    style: 'page',
    rows: (data) => data.list.vlist,
    total: (data) => data.page.count,
  },
  doc: {
    summary: 'Uploads, newest first, at most 50 a page. length is text, created is in seconds.',
    source: `${REFERENCE}/docs/user/space.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

const Medal = z.looseObject({
  medal_info: z.looseObject({
    target_id: z.int(),
    level: AtLeastNone,
    medal_name: z.string(),
    /** Decimal RGB. */
    medal_color_start: z.int(),
    medal_color_end: z.int(),
    medal_color_border: z.int(),
    guard_level: AtLeastNone,
    wearing_status: Flag,
    intimacy: AtLeastNone,
    next_intimacy: z.optional(z.int()),
  }),
  /** Says whether the medal is lit; absent in older answers. */
  uinfo_medal: z.nullish(z.looseObject({ is_light: z.nullish(Flag) })),
  target_name: z.string(),
  target_icon: LooseText,
  link: LooseText,
  /** 0 off, 1 live, 2 rotating replays. */
  live_status: z.optional(z.int()),
});

/** All fan medals at once. A closed wall is an empty list with `close_space_medal` set. */
export const medalWall = defineOperation({
  id: 'medalWall',
  method: 'GET',
  host: 'api.live',
  path: '/xlive/web-ucenter/user/MedalWall',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'space',
  freshMs: TEN_MINUTES,
  params: z.object({ target_id: Mid }),
  data: z.looseObject({
    list: rows(Medal),
    count: z.optional(z.int()),
    close_space_medal: z.nullish(Flag),
    only_show_wearing: z.nullish(Flag),
  }),
  doc: {
    summary: 'Fan medals of a person, all at once; colours are decimal RGB.',
    source: `${REFERENCE}/docs/user/medals.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});
