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
 * row could be read is a page.
 */
export function nextHistoryCursor({ cursor, list }: CursorAnswer, dropped = 0) {
  const { max, view_at, business, is_end } = cursor;
  const isNone = list.length === 0 && (dropped === 0 || view_at === 0);
  if (isNone || is_end === true || (max === 0 && view_at === 0)) return null;
  const dated = list.flatMap((row) => row.view_at || []);
  if (view_at > 0 || dated.length === 0) return { max, view_at, business };
  return { max: 0, view_at: Math.min(...dated), business: '' };
}
