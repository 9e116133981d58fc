import { ArticleListOrder, ArticleOrder } from '../../../../api/enums.ts';
import { userArticleLists, userArticles } from '../../../../api/operations/works.ts';
import { counted, defineWorkList, workRow } from './list.ts';

const SIZE = 30;
const ORDERS = {
  newest: ArticleOrder.PUBDATE,
  plays: ArticleOrder.VIEW,
  favourites: ArticleOrder.FAVORITE,
} as const;

export const articles = defineWorkList(userArticles)(
  ({ mid, query: { order } }, pn) => ({
    mid,
    pn,
    ps: SIZE,
    sort: order === 'plays' || order === 'favourites' ? ORDERS[order] : ORDERS.newest,
  }),
  (data, _, place) => ({
    ...counted({ place, got: data.articles.length, total: data.count }),
    rows: data.articles.map((row) =>
      workRow({
        id: String(row.id),
        title: row.title,
        text: row.summary,
        cover: row.image_urls?.[0] ?? '',
        url: `https://www.bilibili.com/read/cv${row.id}`,
        atSeconds: row.publish_time || null,
        plays: row.stats?.view ?? null,
        likes: row.stats?.like ?? null,
      }),
    ),
  }),
);

/** All at once. */
export const articleLists = defineWorkList(userArticleLists)(
  ({ mid, query: { order } }) => ({
    mid,
    sort: order === 'plays' ? ArticleListOrder.VIEW : ArticleListOrder.LATEST,
  }),
  ({ lists }) => ({
    total: lists.length,
    rows: lists.map((row) =>
      workRow({
        id: String(row.id),
        title: row.name,
        cover: row.image_url,
        url: `https://www.bilibili.com/read/readlist/rl${row.id}`,
        atSeconds: row.update_time || null,
        plays: row.read,
        parts: row.articles_count ?? null,
      }),
    ),
  }),
);
