import type { DataOf } from '../../../api/define.ts';
import { historyCursor, historySearch, historyShadowGet } from '../../../api/operations/history.ts';
import { nextHistoryCursor } from '../../../api/operations/history-cursor.ts';
import { PageNumber, z } from '../../../api/schema.ts';
import { nameOf, titleOf } from '../../../reading/convert.ts';
import { defineRead, Nothing } from '../../../reading/define-read.ts';
import { Name } from '../../../rpc/limits.ts';
import { PAGES } from '../../../shared/callers.ts';
import { pictureUrl, siteUrl, videoLink } from '../../../shared/links.ts';
import type { FoundViews, HistoryItem, HistorySlice } from '../shared/view.ts';

const Page = z.strictObject({
  cursor: z.nullable(z.strictObject({ max: z.int(), view_at: z.int(), business: Name })),
  /** What the service narrows to; everything otherwise. */
  type: z.optional(z.enum(['archive', 'live', 'article'])),
});

const Search = z.strictObject({
  keyword: z.string().check(z.minLength(1), z.maxLength(100)),
  business: z.enum(['all', 'archive', 'pgc', 'live', 'article']),
  pn: PageNumber,
});

type HistoryData = DataOf<typeof historyCursor>;

const roomLink = (room: number) => `https://live.bilibili.com/${room}`;

/** dt as the reference lists it: 1 3 5 7 phones, 2 web, 4 6 tablets, 33 television. */
function deviceOf(dt: number | undefined): HistoryItem['device'] {
  if (dt === 2) return 'web';
  if (dt === 4 || dt === 6) return 'tablet';
  if (dt === 33) return 'tv';
  return dt === 1 || dt === 3 || dt === 5 || dt === 7 ? 'phone' : 'other';
}

function historyUrl(business: string, bvid: string, oid: number): string {
  if (bvid) return videoLink({ bvid, aid: oid });
  if (business === 'live') return roomLink(oid);
  if (business === 'article') return `https://www.bilibili.com/read/cv${oid}`;
  return '';
}

function historyItem(row: HistoryData['list'][number]): HistoryItem {
  const { business, bvid, oid, dt } = row.history;
  return {
    key: `${business}_${row.kid}`,
    business,
    title: titleOf(row.title),
    cover: pictureUrl(row.cover || (row.covers?.[0] ?? '')),
    url: siteUrl(row.uri) || historyUrl(business, bvid, oid),
    author: row.author_name ? { mid: row.author_mid ?? 0, name: nameOf(row.author_name) } : null,
    viewedSeconds: row.view_at,
    progressSeconds: row.progress ?? 0,
    durationSeconds: row.duration ?? 0,
    part: row.history.page ?? 0,
    badge: nameOf(row.badge),
    device: deviceOf(dt),
  };
}

const HISTORY_PAGE = 30;

export const historyPageRead = defineRead(historyCursor, {
  callers: PAGES,
  input: Page,
  topic: 'history',
  params: ({ cursor, type }) => ({
    ps: HISTORY_PAGE,
    ...(type && { type }),
    ...(cursor ?? {}),
  }),
  value: (data): HistorySlice => ({
    next: nextHistoryCursor(data),
    items: data.list.map((row) => historyItem(row)),
  }),
  version: 2,
});

export const historySearchRead = defineRead(historySearch, {
  callers: PAGES,
  input: Search,
  topic: 'history',
  params: ({ keyword, business, pn }) => ({ keyword, business, pn }),
  value: (data): FoundViews => ({
    more: data.has_more ?? false,
    items: data.list.map((row) => historyItem(row)),
  }),
  version: 2,
});

export const historyRecordingRead = defineRead(historyShadowGet, {
  callers: PAGES,
  input: Nothing,
  topic: 'history',
  params: () => ({}),
  value: (paused): boolean => !paused,
});
