import { AudioOrder, BangumiFollowStatus, BangumiType } from '../../../../api/enums.ts';
import { userFavTags } from '../../../../api/operations/page.ts';
import { userAudios, userBangumi, userCheese } from '../../../../api/operations/works.ts';
import { siteUrl } from '../../../../shared/links.ts';
import { counted, defineWorkList, workRow } from './list.ts';

const AUDIOS = 100;
const AUDIO_ORDERS = {
  newest: AudioOrder.PUBDATE,
  plays: AudioOrder.VIEW,
  favourites: AudioOrder.FAVORITE,
} as const;

export const audios = defineWorkList(userAudios)(
  ({ mid, query: { order } }, pn) => ({
    uid: mid,
    pn,
    ps: AUDIOS,
    order: order === 'plays' || order === 'favourites' ? AUDIO_ORDERS[order] : AUDIO_ORDERS.newest,
  }),
  (data, _, place) => ({
    ...counted({ place, got: data.data.length, total: data.totalSize }),
    rows: data.data.map((row) =>
      workRow({
        id: String(row.id),
        title: row.title,
        cover: row.cover,
        url: `https://www.bilibili.com/audio/au${row.id}`,
        atSeconds: row.passtime || null,
        durationSeconds: row.duration,
        plays: row.statistic?.play ?? null,
      }),
    ),
  }),
);

const COURSES = 50;

export const courses = defineWorkList(userCheese)(
  ({ mid }, pn) => ({ mid, pn, ps: COURSES }),
  ({ items, page }, _, place) => {
    const known = counted({ place, got: items.length, total: page?.total });
    return {
      ...known,
      next: page?.next === false ? null : known.next,
      rows: items.map((row) =>
        workRow({
          id: String(row.season_id),
          title: row.title,
          text: row.subtitle,
          cover: row.cover,
          url: siteUrl(row.link) || `https://www.bilibili.com/cheese/play/ss${row.season_id}`,
          plays: row.play,
          parts: row.ep_count ?? null,
          badge: row.status,
        }),
      ),
    };
  },
);

const SHOWS = 30;
const STATUSES = {
  all: BangumiFollowStatus.ALL,
  want: BangumiFollowStatus.WANT,
  watching: BangumiFollowStatus.WATCHING,
  watched: BangumiFollowStatus.WATCHED,
} as const;

const statusOf = (status: string | undefined) =>
  STATUSES[status as keyof typeof STATUSES] ?? STATUSES.all;

/** Anime, or drama and film, that the person follows. */
export const shows = defineWorkList(userBangumi)(
  ({ mid, query: { filters } }, pn) => ({
    vmid: mid,
    pn,
    ps: SHOWS,
    type: filters?.['kind'] === 'drama' ? BangumiType.DRAMA : BangumiType.BANGUMI,
    follow_status: statusOf(filters?.['status']),
  }),
  ({ list, total }, _, place) => ({
    ...counted({ place, got: list.length, total }),
    rows: list.map((row) =>
      workRow({
        id: String(row.season_id),
        title: row.title,
        text: [row.season_type_name, row.new_ep?.index_show, row.progress]
          .filter(Boolean)
          .join(' · '),
        cover: row.cover,
        url: siteUrl(row.url) || `https://www.bilibili.com/bangumi/play/ss${row.season_id}`,
        parts: row.total_count && row.total_count > 0 ? row.total_count : null,
        badge: row.badge,
      }),
    ),
  }),
);

const TAGS = 100;

/** Folded into topics since, so mostly empty; both names of its rows are known. */
export const tags = defineWorkList(userFavTags)(
  ({ mid }, pn) => ({ vmid: mid, pn, ps: TAGS }),
  (data, _, place) => {
    const rows = data?.tags.length ? data.tags : (data?.list ?? []);
    return {
      ...counted({ place, got: rows.length, total: data?.count }),
      rows: rows.flatMap(({ tag_id, name, tag_name }) => {
        const title = name || tag_name || '';
        if (title === '') return [];
        const url = `https://search.bilibili.com/all?keyword=${encodeURIComponent(title)}`;
        return [workRow({ id: String(tag_id ?? title), title, url })];
      }),
    };
  },
);
