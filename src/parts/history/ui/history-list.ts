import { appendViewings } from '@/src/parts/history/shared/history.ts';
import type {
  FoundViewings,
  HistoryCursor,
  HistoryItem,
  HistorySlice,
} from '@/src/parts/history/shared/history-item.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createPaged } from '@/src/ui/paged.ts';

/** The popup keeps no more viewings than this; the dashboard is for the rest. */
export const MAX_VIEWS = 10_000;

export const HISTORY_KINDS = ['all', 'archive', 'live', 'article', 'pgc', 'article-list'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** The service narrows to three kinds; shows come among its videos, lists among its articles. */
const NARROWED = {
  all: undefined,
  archive: 'archive',
  pgc: 'archive',
  live: 'live',
  article: 'article',
  'article-list': 'article',
} as const;

/** The search knows shows, but not lists of articles. */
const SEARCHED = {
  all: 'all',
  archive: 'archive',
  pgc: 'pgc',
  live: 'live',
  article: 'article',
  'article-list': 'article',
} as const;

/** Kinds that the service does not tell apart, so that most of what it gives is left out. */
export function isSifted(kind: HistoryKind): boolean {
  return kind === 'pgc' || kind === 'article-list';
}

/**
 * Views of one kind, newest first, by cursor; before a time in Unix seconds, or from the newest
 * one on. Whether the service begins at that time is not certain: what is newer may come, too.
 */
function createViewings(ask: Background, kind: HistoryKind, before: number | null) {
  const type = NARROWED[kind];
  const start = before !== null ? { max: 0, view_at: before, business: '' } : null;
  return createPaged<HistorySlice, HistoryItem, HistoryCursor>({
    first: (from, signal) => ask('history.page', { cursor: start, type, from }, { signal }),
    page: (cursor, signal, from) => ask('history.page', { cursor, type, from }, { signal }),
    itemsOf: ({ items }) => items,
    // A cursor that stays where it is would ask for the same page for ever.
    nextOf: ({ next }, asked) => (next && asked && isSameCursor(next, asked) ? null : next),
    append: appendViewings,
    max: MAX_VIEWS,
  });
}

/** What the service finds, by page number. */
function createFound(ask: Background, kind: HistoryKind, keyword: string) {
  const asked = { keyword, business: SEARCHED[kind] };
  return createPaged<FoundViewings, HistoryItem, number>({
    first: (from, signal) => ask('history.search', { ...asked, pn: 1, from }, { signal }),
    page: (pn, signal, from) => ask('history.search', { ...asked, pn, from }, { signal }),
    itemsOf: ({ items }) => items,
    nextOf: ({ more }, pn) => (more ? (pn ?? 1) + 1 : null),
    append: appendViewings,
    max: MAX_VIEWS,
  });
}

export type HistoryListModel = ReturnType<typeof createViewings> | ReturnType<typeof createFound>;

/** A search looks through all of the history: `before` is for lists without words only. */
export function createHistoryList(
  ask: Background,
  kind: HistoryKind,
  keyword: string,
  before: number | null = null,
) {
  return keyword === '' ? createViewings(ask, kind, before) : createFound(ask, kind, keyword);
}

export function isSameCursor(a: HistoryCursor, b: HistoryCursor): boolean {
  return a.max === b.max && a.view_at === b.view_at && a.business === b.business;
}
