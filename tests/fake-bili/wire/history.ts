import { SHOWS } from '../state/words.ts';
import type { HistoryEntry, World } from '../state/world.ts';
import { shownTitle } from './archive.ts';
import { coverUrl, faceUrl, pictureUrl } from './pictures.ts';

const BADGES: Readonly<Record<HistoryEntry['business'], string>> = {
  archive: '',
  pgc: '番剧',
  live: '未开播',
  article: '专栏',
  'article-list': '文集',
  cheese: '课堂',
};

/** Text of the row: what the search looks at. */
export function historyTitle(world: World, entry: HistoryEntry): string {
  const person = world.people.get(entry.mid);
  const topic = person?.topic.name ?? '';
  const video = entry.aid === 0 ? undefined : world.videos.get(entry.aid);
  switch (entry.business) {
    case 'archive':
      return video ? shownTitle(video) : '';
    case 'pgc':
      return SHOWS[entry.kid % SHOWS.length]?.title ?? '';
    case 'live':
      return person?.live?.title ?? `${topic}聊天室`;
    case 'article':
      return `${topic}笔记（${entry.kid % 40}）`;
    case 'article-list':
      return `${topic}手记合辑`;
    case 'cheese':
      return `${topic}从零开始的 ${12 + (entry.kid % 20)} 堂课`;
  }
}

function addressOf(entry: HistoryEntry): string {
  switch (entry.business) {
    case 'pgc':
      return `https://www.bilibili.com/bangumi/play/ep${entry.kid * 10}`;
    case 'live':
      return `https://live.bilibili.com/${entry.kid}`;
    case 'cheese':
      return `https://www.bilibili.com/cheese/play/ep${entry.kid}`;
    case 'archive':
    case 'article':
    case 'article-list':
      return '';
  }
}

/** One row of history/cursor and history/search. Times and progress in seconds. */
export function historyRow(world: World, entry: HistoryEntry): Record<string, unknown> {
  const { business, kid, mid } = entry;
  const person = world.people.get(mid);
  const video = entry.aid === 0 ? undefined : world.videos.get(entry.aid);
  const isArchive = business === 'archive';
  const isDead = isArchive && (video?.state ?? 0) < 0;
  const isText = business === 'article' || business === 'article-list';
  const show = business === 'pgc' ? SHOWS[kid % SHOWS.length] : undefined;
  const episode = kid % 5;
  const duration = show ? 1420 : (video?.duration ?? 0);
  return {
    title: historyTitle(world, entry),
    long_title: show?.episodes[episode] ?? '',
    cover: isDead || isText ? '' : video ? coverUrl(entry.aid) : pictureUrl('live', kid),
    covers: isText ? [pictureUrl('article', kid)] : null,
    uri: addressOf(entry),
    history: {
      // For shows and lists the key for deleting is kid, not this.
      oid: business === 'pgc' ? entry.aid : business === 'article-list' ? kid + 5_000_000 : kid,
      epid: show ? kid * 10 + episode : 0,
      bvid: isArchive ? (video?.bvid ?? '') : '',
      page: isArchive ? 1 : 0,
      cid: video?.cid ?? 0,
      part: isArchive ? '正片' : '',
      business,
      dt: entry.dt,
    },
    videos: isArchive ? (video?.parts ?? 1) : show ? 1 : 0,
    author_name: show ? '' : (person?.name ?? ''),
    author_face: show ? '' : faceUrl(mid),
    author_mid: show ? 0 : mid,
    view_at: entry.view_at,
    progress: Math.min(entry.progress, Math.max(1, duration - 1)),
    badge: business === 'live' && person?.live?.on === 1 ? '直播中' : BADGES[business],
    show_title: show ? `第${episode + 1}话 ${show.episodes[episode] ?? ''}` : '',
    duration,
    current: '',
    total: show ? 12 : 0,
    new_desc: show ? '更新至第8话' : '',
    is_finish: 0,
    is_fav: 0,
    kid,
    tag_name: isArchive ? (video?.tname ?? '') : '',
    live_status: business === 'live' ? (person?.live?.on ?? 0) : 0,
  };
}
