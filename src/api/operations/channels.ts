import { defineOperation } from '../define.ts';
import { ChannelOrder, OrderType } from '../enums.ts';
import { AtLeastNone, LooseText, Mid, PageNumber, pageSize, rows, Total, z } from '../schema.ts';
import { ArchiveCard, CLIENT, LIBRARY, OBSERVED, ofSpace, REFERENCE } from './shapes.ts';

const SOURCE = `${REFERENCE}/docs/video/collection.md; ${LIBRARY}; ${CLIENT}`;
const FIRST_PAGE = z._default(z.int().check(z.positive()), 1);
const NAMES = { page: 'page_num', size: 'page_size' } as const;

const Meta = {
  mid: z.nullish(z.int()),
  name: z.string(),
  cover: LooseText,
  description: LooseText,
  total: AtLeastNone,
};
const SeasonMeta = z.looseObject({ ...Meta, season_id: z.int() });
const SeriesMeta = z.looseObject({ ...Meta, series_id: z.int() });

/**
 * Seasons and series share one window of pages: a page may hold none of one kind. Signed as the
 * library does it; the reference does without.
 */
export const seasonsSeriesList = defineOperation({
  ...ofSpace,
  id: 'seasonsSeriesList',
  sign: 'wbi',
  path: '/x/polymer/web-space/seasons_series_list',
  params: z.object({ mid: Mid, page_num: FIRST_PAGE, page_size: pageSize(20, 20) }),
  fixed: { query: { web_location: '333.1387' } },
  data: z.looseObject({
    items_lists: z.looseObject({
      page: z.looseObject({ total: z.nullish(Total) }),
      seasons_list: rows(z.looseObject({ meta: SeasonMeta, archives: rows(ArchiveCard) })),
      series_list: rows(z.looseObject({ meta: SeriesMeta, archives: rows(ArchiveCard) })),
    }),
  }),
  page: {
    style: 'page',
    names: NAMES,
    rows: ({ items_lists }) => [...items_lists.seasons_list, ...items_lists.series_list],
    total: ({ items_lists }) => items_lists.page.total,
  },
  doc: {
    summary: 'Seasons and series with their first videos, at most 20 a page.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** `sort_reverse` is text. The library signs it, the reference does without. */
export const seasonArchives = defineOperation({
  ...ofSpace,
  id: 'seasonArchives',
  sign: 'wbi',
  path: '/x/polymer/web-space/seasons_archives_list',
  params: z.object({
    mid: Mid,
    season_id: z.int(),
    sort_reverse: z._default(z.enum(ChannelOrder), ChannelOrder.DEFAULT),
    page_num: FIRST_PAGE,
    page_size: pageSize(30, 100),
  }),
  fixed: { query: { web_location: '333.1387' } },
  data: z.looseObject({
    archives: rows(ArchiveCard),
    meta: z.nullish(SeasonMeta),
    page: z.looseObject({ total: z.nullish(Total) }),
  }),
  page: {
    style: 'page',
    names: NAMES,
    rows: (data) => data.archives,
    total: (data) => data.page.total,
  },
  doc: {
    summary: 'Videos of a season; pubdate in Unix seconds, playback_position in percent.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The library's ChannelOrder becomes sort here: DEFAULT desc, CHANGE asc. */
export const seriesArchives = defineOperation({
  ...ofSpace,
  id: 'seriesArchives',
  path: '/x/series/archives',
  params: z.object({
    mid: Mid,
    series_id: z.int(),
    sort: z._default(z.enum(OrderType), OrderType.desc),
    pn: PageNumber,
    ps: pageSize(20, 100),
    /** Own id: fills in how far each was watched. */
    current_mid: z.optional(Mid),
  }),
  fixed: { query: { only_normal: 'true' } },
  data: z.looseObject({
    archives: rows(ArchiveCard),
    page: z.looseObject({ total: Total }),
  }),
  page: { style: 'page', rows: (data) => data.archives, total: (data) => data.page.total },
  doc: {
    summary: 'Videos of a series; pubdate in Unix seconds.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});
