import { computed } from '@preact/signals';
import { appendViews, rowsByDay } from '@/src/domain/history.ts';
import type { HistoryCursor, HistoryItem, HistoryPage } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createPaged } from './paged.ts';

/** The popup keeps no more views than this; the dashboard is for the rest. */
export const MAX_VIEWS = 10_000;

export function createHistoryModel(ask: Background) {
  const paged = createPaged<HistoryPage, HistoryItem, HistoryCursor>({
    first: (from, signal) => ask('history.page', { cursor: null, from }, { signal }),
    page: (cursor, signal) => ask('history.page', { cursor, from: 'any' }, { signal }),
    itemsOf: ({ items }) => items,
    // A cursor that stays where it is would ask for the same page for ever.
    nextOf: ({ next }, asked) => (next && asked && isSameCursor(next, asked) ? null : next),
    append: appendViews,
    max: MAX_VIEWS,
  });
  return { ...paged, rows: computed(() => rowsByDay(paged.items.value)) };
}

export type HistoryModel = ReturnType<typeof createHistoryModel>;

function isSameCursor(a: HistoryCursor, b: HistoryCursor): boolean {
  return a.max === b.max && a.view_at === b.view_at && a.business === b.business;
}
