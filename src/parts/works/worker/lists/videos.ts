import { userVideos } from '../../../../api/operations/space.ts';
import { keywordVideos } from '../../../../api/operations/works.ts';
import { lengthToSeconds, nameOf } from '../../../../reading/convert.ts';
import { BiliError } from '../../../../shared/errors.ts';
import { videoLink } from '../../../../shared/links.ts';
import type { WorkOrder } from '../../shared/works.ts';
import { counted, defineWorkList, type WorkList, workRow } from './list.ts';

const SIZE = 50;
const ORDERS = { newest: 'pubdate', plays: 'click', favourites: 'stow' } as const;

/** Found words are marked up in titles of a search; nothing else there is markup. */
const plain = (title: string) => title.replace(/<em class="keyword">(.*?)<\/em>/g, '$1');

function orderOf(order: WorkOrder | undefined) {
  return order === 'plays' || order === 'favourites' ? ORDERS[order] : ORDERS.newest;
}

const signed = defineWorkList(userVideos)(
  ({ mid, query }, pn) => ({
    mid,
    pn,
    ps: SIZE,
    tid: query.tid ?? 0,
    keyword: query.keyword ?? '',
    order: orderOf(query.order),
  }),
  ({ list, page }, _, place) => ({
    ...counted({ place, got: list.vlist.length, total: page.count }),
    partitions: Object.values(list.tlist ?? {})
      .map(({ tid, name, count }) => ({ tid, name: nameOf(name), count }))
      .sort((a, b) => b.count - a.count),
    rows: list.vlist.map((row) =>
      workRow({
        id: String(row.aid),
        title: plain(row.title),
        cover: row.pic,
        url: videoLink(row),
        atSeconds: row.created || null,
        durationSeconds: lengthToSeconds(row.length),
        plays: row.play,
      }),
    ),
  }),
);

const unsigned = defineWorkList(keywordVideos)(
  ({ mid, query }, pn) => ({
    mid,
    pn,
    ps: SIZE,
    keywords: query.keyword ?? '',
    orderby: query.order === 'plays' ? 'views' : 'pubdate',
  }),
  ({ archives, page }, _, place) => ({
    ...counted({ place, got: archives.length, total: page.total }),
    rows: archives.map(archiveRow),
  }),
);

/** Refusals after which the call that needs no signature is worth a try. */
const STANDS_IN: readonly string[] = [
  'risk-control',
  'cooling-down',
  'refused',
  'schema',
  'switched-off',
  'server',
];

/** Uploads. The signed call is the quickest to be refused; what cannot be narrowed has a stand-in. */
export const videos: WorkList = async (read, input) => {
  try {
    return await signed(read, input);
  } catch (error) {
    const { order, tid } = input.query;
    const isPlain = order !== 'favourites' && tid === undefined;
    if (!(error instanceof BiliError) || !isPlain || !STANDS_IN.includes(error.kind)) throw error;
    // What the stand-in says of the refusal is of no use: the first reason is told.
    return unsigned(read, input).catch(() => {
      throw error;
    });
  }
};

interface Archive {
  readonly aid: number;
  readonly bvid: string;
  readonly title: string;
  readonly pic: string;
  readonly duration: number;
  readonly pubdate: number;
  readonly stat?: { readonly view: number | null } | null | undefined;
}

/** A video of a season, a series or a search. */
export function archiveRow({ aid, bvid, title, pic, duration, pubdate, stat }: Archive) {
  return workRow({
    id: String(aid),
    title: plain(title),
    cover: pic,
    url: videoLink({ bvid, aid }),
    atSeconds: pubdate || null,
    durationSeconds: duration,
    plays: stat?.view ?? null,
  });
}
