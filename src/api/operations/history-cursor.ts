interface CursorAnswer {
  readonly cursor: {
    readonly max: number;
    readonly view_at: number;
    readonly business: string;
    readonly is_end?: boolean | null | undefined;
  };
  readonly list: readonly { readonly view_at: number }[];
}

/**
 * Fields of the next history request, or null at the end (a zeroed cursor restarts at the top). So does
 * the time of a last row that has none: it goes on behind the oldest row that has one. A page of which no
 * row could be read is a page, unless it leads back up: its rows do not say that they were seen before.
 */
export function nextHistoryCursor(
  { cursor, list }: CursorAnswer,
  dropped = 0,
  asked: { readonly view_at?: unknown } = {},
) {
  const { max, view_at, business, is_end } = cursor;
  const isUp = typeof asked.view_at === 'number' && asked.view_at > 0 && view_at > asked.view_at;
  const isNone = list.length === 0 && (dropped === 0 || view_at === 0 || isUp);
  if (isNone || is_end === true || (max === 0 && view_at === 0)) return null;
  const dated = list.flatMap((row) => row.view_at || []);
  if (view_at > 0 || dated.length === 0) return { max, view_at, business };
  return { max: 0, view_at: Math.min(...dated), business: '' };
}
