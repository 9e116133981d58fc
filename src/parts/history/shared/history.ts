import type { HistoryItem } from './view.ts';

export type HistoryRow =
  | { readonly type: 'day'; readonly id: string; readonly seconds: number }
  | { readonly type: 'item'; readonly id: string; readonly item: HistoryItem };

/** The same view seen twice (new views shift the pages) has the same id. */
export function viewId({ key, viewedSeconds }: HistoryItem): string {
  return `${key}@${viewedSeconds}`;
}

/** Appends a page, leaving out views that are there already. */
export function appendViews(
  known: readonly HistoryItem[],
  page: readonly HistoryItem[],
): readonly HistoryItem[] {
  const ids = new Set(known.map(viewId));
  return [...known, ...page.filter((item) => !ids.has(viewId(item)))];
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
      rows.push({ type: 'day', id: date, seconds: item.viewedSeconds });
    }
    rows.push({ type: 'item', id: viewId(item), item });
  }
  return rows;
}
