import { ChannelOrder, OrderType } from '../../../../api/enums.ts';
import {
  seasonArchives,
  seasonsSeriesList,
  seriesArchives,
} from '../../../../api/operations/channels.ts';
import type { WorkPartId } from '../../shared/works.ts';
import { counted, defineWorkList, workRow } from './list.ts';
import { archiveRow } from './videos.ts';

const COLLECTIONS = 20;
const VIDEOS = 100;

interface Meta {
  readonly name: string;
  readonly cover: string;
  readonly description: string;
  readonly total: number;
}

function collectionRow(mid: number, list: WorkPartId, part: number, meta: Meta, first: string) {
  return workRow({
    id: `${list} ${part}`,
    title: meta.name,
    text: meta.description,
    cover: meta.cover || first,
    url: `https://space.bilibili.com/${mid}/lists/${part}?type=${list}`,
    parts: meta.total,
    opens: { list, part },
  });
}

/** Both kinds share one window of pages: a page may hold none of one kind. */
export const collections = defineWorkList(seasonsSeriesList)(
  ({ mid }, pn) => ({ mid, page_num: pn, page_size: COLLECTIONS }),
  ({ items_lists: { page, seasons_list, series_list } }, { mid }, place) => ({
    ...counted({ place, got: seasons_list.length + series_list.length, total: page.total }),
    rows: [
      ...seasons_list.map(({ meta, archives }) =>
        collectionRow(mid, 'season', meta.season_id, meta, archives[0]?.pic ?? ''),
      ),
      ...series_list.map(({ meta, archives }) =>
        collectionRow(mid, 'series', meta.series_id, meta, archives[0]?.pic ?? ''),
      ),
    ],
  }),
);

export const season = defineWorkList(seasonArchives)(
  ({ mid, query }, pn) => ({
    mid,
    season_id: query.part ?? 0,
    sort_reverse: query.order === 'turned' ? ChannelOrder.CHANGE : ChannelOrder.DEFAULT,
    page_num: pn,
    page_size: VIDEOS,
  }),
  ({ archives, page }, _, place) => ({
    ...counted({ place, got: archives.length, total: page.total }),
    rows: archives.map(archiveRow),
  }),
);

export const series = defineWorkList(seriesArchives)(
  ({ mid, query }, pn) => ({
    mid,
    series_id: query.part ?? 0,
    sort: query.order === 'oldest' ? OrderType.asc : OrderType.desc,
    pn,
    ps: VIDEOS,
  }),
  ({ archives, page }, _, place) => ({
    ...counted({ place, got: archives.length, total: page.total }),
    rows: archives.map(archiveRow),
  }),
);
