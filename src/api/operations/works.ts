// Long: a call for each list of works that a space has, read side by side because they differ in details.
import { defineOperation } from '../define.ts';
import {
  ArticleListOrder,
  ArticleOrder,
  AudioOrder,
  BangumiFollowStatus,
  BangumiType,
  MedialistOrder,
} from '../enums.ts';
import {
  AtLeastNone,
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
import {
  ArchiveCard,
  CLIENT,
  LIBRARY,
  OBSERVED,
  ofSpace,
  REFERENCE,
  SPACE_DOCS,
} from './shapes.ts';

/** A video as pinned or chosen by its uploader, with the reason they gave. */
const ChosenVideo = z.looseObject({
  aid: z.int(),
  bvid: LooseText,
  title: z.string(),
  /** Seconds. */
  duration: AtLeastNone,
  stat: figure(z.looseObject({ view: LooseCount })),
  reason: figure(z.string()),
});

/** The pinned video. 53016: there is none, and data is missing. */
export const topVideo = defineOperation({
  ...ofSpace,
  id: 'topVideo',
  path: '/x/space/top/arc',
  params: z.object({ vmid: Mid }),
  data: z.nullish(ChosenVideo),
  success: [53016],
  doc: {
    summary: 'Pinned video with its reason; none is no error.',
    source: SPACE_DOCS,
    confidence: 'high',
    observed: OBSERVED,
  },
});

export const masterpiece = defineOperation({
  ...ofSpace,
  id: 'masterpiece',
  path: '/x/space/masterpiece',
  params: z.object({ vmid: Mid }),
  data: rows(ChosenVideo),
  doc: {
    summary: 'Representative works, at most three.',
    source: SPACE_DOCS,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/**
 * Uploads as a play list, many at once. `oid` is the aid after which to go on.
 */
export const mediaList = defineOperation({
  ...ofSpace,
  id: 'mediaList',
  path: '/x/v2/medialist/resource/list',
  sign: 'wbi',
  params: z.object({
    biz_id: Mid,
    /** 1: uploads of biz_id. 2: the own watch-later. */
    type: z._default(z.literal([1, 2]), 1),
    oid: z.optional(z.int()),
    otype: z._default(z.literal([2, 24]), 2),
    ps: pageSize(20, 100),
    direction: z._default(z.boolean(), false),
    desc: z._default(z.boolean(), true),
    sort_field: z._default(z.enum(MedialistOrder), MedialistOrder.PUBDATE),
    tid: z._default(z.int(), 0),
    with_current: z._default(z.boolean(), false),
  }),
  fixed: { query: { mobi_app: 'web' } },
  data: z.looseObject({
    media_list: rows(
      z.looseObject({
        /** The aid. */
        id: z.int(),
        bv_id: LooseText,
        title: z.string(),
        cover: LooseText,
        /** Seconds. */
        duration: AtLeastNone,
        /** Unix seconds. */
        pubtime: UnixSeconds,
        upper: z.nullish(z.looseObject({ mid: z.int(), name: LooseText })),
        cnt_info: z.nullish(z.looseObject({ play: LooseCount, collect: LooseCount })),
      }),
    ),
    has_more: z.nullish(z.boolean()),
    total_count: z.nullish(Total),
  }),
  page: {
    style: 'cursor',
    from: 'oid',
    rows: (data) => data.media_list,
    next: ({ has_more, media_list }) => {
      const last = media_list.at(-1);
      return has_more && last ? { oid: last.id, with_current: false } : null;
    },
  },
  doc: {
    summary: 'Uploads as a play list, up to 100 at once; id is the aid. Times in Unix seconds.',
    source: `${LIBRARY}; ${CLIENT}`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Rows are at data.data. passtime is in seconds while ctime beside it is in milliseconds. */
export const userAudios = defineOperation({
  ...ofSpace,
  id: 'userAudios',
  path: '/audio/music-service/web/song/upper',
  params: z.object({
    uid: Mid,
    pn: PageNumber,
    ps: pageSize(30, 100),
    order: z._default(z.enum(AudioOrder), AudioOrder.PUBDATE),
  }),
  data: z.looseObject({
    curPage: z.nullish(z.int()),
    pageCount: z.nullish(z.int()),
    totalSize: z.nullish(Total),
    data: rows(
      z.looseObject({
        id: z.int(),
        title: z.string(),
        cover: LooseText,
        /** Seconds. */
        duration: AtLeastNone,
        /** Unix seconds. */
        passtime: UnixSeconds,
        statistic: z.nullish(z.looseObject({ play: LooseCount, collect: LooseCount })),
      }),
    ),
  }),
  errors: { 72000000: 'bad-request' },
  page: {
    style: 'page',
    rows: (data) => data.data,
    total: (data) => data.totalSize,
  },
  doc: {
    summary: 'Audios; passtime in Unix seconds, duration in seconds.',
    source: `${SPACE_DOCS}; ${CLIENT}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The list key may be missing. Articles were merged into opus in 2025. */
export const userArticles = defineOperation({
  ...ofSpace,
  id: 'userArticles',
  path: '/x/space/wbi/article',
  sign: 'wbi',
  bucket: 'guarded',
  params: z.object({
    mid: Mid,
    pn: PageNumber,
    ps: pageSize(30, 30),
    sort: z._default(z.enum(ArticleOrder), ArticleOrder.PUBDATE),
  }),
  data: z.looseObject({
    articles: rows(
      z.looseObject({
        id: z.int(),
        title: z.string(),
        summary: LooseText,
        image_urls: z.nullish(z.array(z.string())),
        /** Unix seconds. */
        publish_time: UnixSeconds,
        words: z.nullish(z.int()),
        stats: z.nullish(z.looseObject({ view: LooseCount, like: LooseCount })),
      }),
    ),
    count: z.nullish(Total),
  }),
  page: { style: 'page', rows: (data) => data.articles, total: (data) => data.count },
  empty: 'absent',
  doc: {
    summary: 'Articles, at most 30 a page; publish_time in Unix seconds.',
    source: SPACE_DOCS,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Whole at once. */
export const userArticleLists = defineOperation({
  ...ofSpace,
  id: 'userArticleLists',
  path: '/x/article/up/lists',
  params: z.object({
    mid: Mid,
    sort: z._default(z.enum(ArticleListOrder), ArticleListOrder.LATEST),
  }),
  data: z.looseObject({
    lists: rows(
      z.looseObject({
        id: z.int(),
        name: z.string(),
        image_url: LooseText,
        /** Unix seconds. */
        update_time: UnixSeconds,
        read: LooseCount,
        articles_count: z.nullish(Total),
      }),
    ),
    total: z.nullish(Total),
  }),
  total: (data) => data.total,
  doc: {
    summary: 'Article lists, all at once; update_time in Unix seconds.',
    source: SPACE_DOCS,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** 53013 when hidden. `progress` is text, and only for the owner. */
export const userBangumi = defineOperation({
  ...ofSpace,
  id: 'userBangumi',
  path: '/x/space/bangumi/follow/list',
  params: z.object({
    vmid: Mid,
    pn: PageNumber,
    ps: pageSize(15, 30),
    type: z._default(z.enum(BangumiType), BangumiType.BANGUMI),
    follow_status: z._default(z.enum(BangumiFollowStatus), BangumiFollowStatus.ALL),
  }),
  data: z.looseObject({
    list: rows(
      z.looseObject({
        season_id: z.int(),
        media_id: z.nullish(z.int()),
        title: z.string(),
        url: LooseText,
        cover: LooseText,
        season_type_name: LooseText,
        total_count: z.nullish(Total),
        is_finish: z.nullish(Flag),
        badge: LooseText,
        new_ep: z.nullish(z.looseObject({ index_show: LooseText })),
        rating: z.nullish(z.looseObject({ score: z.number() })),
        follow_status: z.nullish(z.int()),
        progress: LooseText,
      }),
    ),
    total: z.nullish(Total),
  }),
  page: { style: 'page', rows: (data) => data.list, total: (data) => data.total },
  doc: {
    summary: 'Shows somebody follows, by kind and status; at most 30 a page.',
    source: `${SPACE_DOCS}; ${CLIENT}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The reference calls the rows `list`, answers have `items`. */
export const userCheese = defineOperation({
  ...ofSpace,
  id: 'userCheese',
  path: '/pugv/app/web/season/page',
  params: z.object({ mid: Mid, pn: PageNumber, ps: pageSize(20, 50) }),
  data: z.looseObject({
    items: rows(
      z.looseObject({
        season_id: z.int(),
        title: z.string(),
        subtitle: LooseText,
        cover: LooseText,
        link: LooseText,
        ep_count: z.nullish(Total),
        play: LooseCount,
        status: LooseText,
      }),
    ),
    page: z.nullish(z.looseObject({ next: z.nullish(z.boolean()), total: z.nullish(Total) })),
  }),
  page: {
    style: 'page',
    rows: (data) => data.items,
    total: (data) => data.page?.total,
    // Where it is not said, the total and an empty page tell the end.
    hasMore: (data) => data.page?.next ?? true,
  },
  doc: {
    summary: 'Courses, 20 a page. 53013 when hidden.',
    source: `${SPACE_DOCS}; ${CLIENT}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** What userVideos gives, without a signature: its stand-in when that one refuses. */
export const keywordVideos = defineOperation({
  ...ofSpace,
  id: 'keywordVideos',
  path: '/x/series/recArchivesByKeywords',
  params: z.object({
    mid: Mid,
    keywords: z._default(z.string(), ''),
    pn: PageNumber,
    ps: pageSize(20, 100),
    orderby: z._default(z.enum(['pubdate', 'views', 'senddate']), 'pubdate'),
  }),
  data: z.looseObject({
    archives: rows(ArchiveCard),
    page: z.looseObject({ total: Total }),
  }),
  page: { style: 'page', rows: (data) => data.archives, total: (data) => data.page.total },
  doc: {
    summary: 'Uploads by words, unsigned, up to 100 a page; duration in seconds.',
    source: `${REFERENCE}/docs/video/collection.md`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Nobody documents its shape: any address that comes is shown, null and `{}` mean none. */
export const upLikeImg = defineOperation({
  ...ofSpace,
  id: 'upLikeImg',
  path: '/x/web-interface/view/uplikeimg',
  referer: 'www',
  params: z.object({ vmid: Mid, aid: z.optional(z.int()) }),
  data: z.nullish(z.looseObject({ pre_img: LooseText, suc_img: LooseText, content: LooseText })),
  doc: {
    summary: 'Pictures of the effect that a like of this uploader has; often none.',
    source: LIBRARY,
    confidence: 'low',
    observed: OBSERVED,
  },
});
