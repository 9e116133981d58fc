import type { HistoryItem } from './history-item.ts';

export type HistoryRow =
  | { readonly type: 'day'; readonly id: string; readonly seconds: number }
  | { readonly type: 'item'; readonly id: string; readonly item: HistoryItem };

/** The same viewing seen twice (new viewings shift the pages) has the same id. */
export function viewingId({ key, viewedSeconds }: HistoryItem): string {
  return `${key}@${viewedSeconds}`;
}

/** Appends a page, leaving out viewings that are there already. */
export function appendViewings(
  known: readonly HistoryItem[],
  page: readonly HistoryItem[],
): readonly HistoryItem[] {
  const ids = new Set(known.map(viewingId));
  return [...known, ...page.filter((item) => !ids.has(viewingId(item)))];
}

/** Days are those of the person's own time zone. */
export function isSameDay(a: number, b: number): boolean {
  return new Date(a * 1000).toDateString() === new Date(b * 1000).toDateString();
}

/** Rows with a header before each day; days are those of the person's own time zone. */
export function rowsByDay(items: readonly HistoryItem[]): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let day = '';
  for (const item of items) {
    const date = new Date(item.viewedSeconds * 1000).toDateString();
    if (date !== day) {
      day = date;
      // A row without a time stands within a day, which goes on behind it.
      rows.push({ type: 'day', id: `${date} ${viewingId(item)}`, seconds: item.viewedSeconds });
    }
    rows.push({ type: 'item', id: viewingId(item), item });
  }
  return rows;
}
