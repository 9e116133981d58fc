import { historyCursor, historySearch, historyShadowGet } from '../../../api/operations/history.ts';
import { nextHistoryCursor } from '../../../api/operations/history-cursor.ts';
import { PageNumber, z } from '../../../api/schema.ts';
import { defineRead, Nothing } from '../../../reading/define-read.ts';
import { Name } from '../../../rpc/limits.ts';
import { PAGES } from '../../../shared/callers.ts';
import type { FoundViewings, HistorySlice } from '../shared/history-item.ts';
import { historyItem } from './history-item.ts';

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
  value: (data, _, dropped): HistorySlice => ({
    next: nextHistoryCursor(data, dropped),
    items: data.list.map((row) => historyItem(row)),
  }),
  version: 3,
});

export const historySearchRead = defineRead(historySearch, {
  callers: PAGES,
  input: Search,
  topic: 'history',
  params: ({ keyword, business, pn }) => ({ keyword, business, pn }),
  value: (data): FoundViewings => ({
    more: data.has_more ?? false,
    items: data.list.map((row) => historyItem(row)),
  }),
  version: 3,
});

export const historyRecordingRead = defineRead(historyShadowGet, {
  callers: PAGES,
  input: Nothing,
  topic: 'history',
  params: () => ({}),
  value: (paused): boolean => !paused,
});
