/** What all rows of a block say of one field. */
export interface ViewingColumn<T> {
  readonly length: number;
  at(row: number): T | undefined;
}

/** Whether a row is looked for. */
export type Check = (row: number) => boolean;

export interface TextColumn extends ViewingColumn<string> {
  /** Which rows hold a word, whatever its capitals; `word` in lower case and without spaces. */
  readonly holding?: (word: string) => Check;
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

/** Which rows of a column hold a word, as `TextColumn.holding`. */
export const rowsHolding = (column: TextColumn, word: string): Check =>
  column.holding?.(word) ?? ((row) => (column.at(row) ?? '').toLowerCase().includes(word));
