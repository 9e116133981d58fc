/** What all rows of a block say of one field. */
export interface ViewingColumn<T> {
  readonly length: number;
  at(row: number): T | undefined;
}

/** For every row of a block 1 or 0: whether it is looked for. */
export type RowMask = Uint8Array;

export interface TextColumn extends ViewingColumn<string> {
  /** Which rows hold a word, whatever its capitals; `word` in lower case and without spaces. */
  readonly holding?: (word: string) => RowMask;
}

export interface KeyColumn extends TextColumn {
  /** Of `kind_number` both, where all numbers are exact: no text has to be made to tell one from another. */
  readonly parts?: { readonly kinds: ViewingColumn<string>; readonly numbers: NumberColumn };
}

export type NumberColumn = ViewingColumn<number> & ArrayLike<number>;

export type ColumnOf<T> = [T] extends [number]
  ? NumberColumn
  : [T] extends [string]
    ? TextColumn
    : ViewingColumn<T>;

/** Which rows of a column hold a word, as `TextColumn.holding`; whoever asks may change the mask. */
export function rowsHolding(column: TextColumn, word: string): RowMask {
  if (column.holding) return column.holding(word);
  const found = new Uint8Array(column.length);
  for (let row = 0; row < found.length; row += 1) {
    found[row] = Number((column.at(row) ?? '').toLowerCase().includes(word));
  }
  return found;
}
