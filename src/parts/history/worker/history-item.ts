import type { DataOf } from '../../../api/define.ts';
import type { historyCursor } from '../../../api/operations/history.ts';
import { nameOf, progressOf, titleOf } from '../../../reading/convert.ts';
import { pictureUrl, siteUrl, videoLink } from '../../../shared/links.ts';
import { deviceOf, type HistoryItem } from '../shared/history-item.ts';

/** A row as the service writes it. */
export type ToldViewing = DataOf<typeof historyCursor>['list'][number];

const roomLink = (room: number) => `https://live.bilibili.com/${room}`;

function historyUrl(business: string, bvid: string, oid: number): string {
  if (bvid) return videoLink({ bvid, aid: oid });
  if (business === 'live') return roomLink(oid);
  if (business === 'article') return `https://www.bilibili.com/read/cv${oid}`;
  return '';
}

export function historyItem(row: ToldViewing): HistoryItem {
  const { business, bvid, oid, dt } = row.history;
  return {
    key: `${business}_${row.kid}`,
    business,
    title: titleOf(row.title),
    cover: pictureUrl(row.cover || (row.covers?.[0] ?? '')),
    url: siteUrl(row.uri) || historyUrl(business, bvid, oid),
    author: row.author_name ? { mid: row.author_mid ?? 0, name: nameOf(row.author_name) } : null,
    viewedSeconds: row.view_at,
    progress: progressOf(row.progress ?? 0),
    durationSeconds: row.duration ?? 0,
    part: row.history.page ?? 0,
    badge: nameOf(row.badge),
    device: deviceOf(dt ?? null),
  };
}
