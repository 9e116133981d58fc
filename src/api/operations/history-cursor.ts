interface CursorAnswer {
  readonly cursor: {
    readonly max: number;
    readonly view_at: number;
    readonly business: string;
    readonly is_end?: boolean | null | undefined;
  };
  readonly list: readonly unknown[];
}

/** Fields of the next history request, or null at the end (a zeroed cursor restarts at the top). */
export function nextHistoryCursor({ cursor, list }: CursorAnswer) {
  const { max, view_at, business, is_end } = cursor;
  if (list.length === 0 || is_end === true || (max === 0 && view_at === 0)) return null;
  return { max, view_at, business };
}
