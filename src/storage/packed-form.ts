import type { RowStore } from './database.ts';

/** Fewer rows are read as fast one by one. */
export const LEAST_PACKED = 500;

/** All rows of an account in one record, by field: a value a row, in their order. */
export interface Packed {
  /** What stood under `written` when these rows were read. */
  readonly written: unknown;
  readonly length: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** Where that record lies in `kept`, and what every writer of the rows leaves there. */
export const packedKey = (what: 'packed' | 'written', store: RowStore, account: number) =>
  `${what} ${store} ${account}`;

export function packed(rows: readonly object[], written: unknown): Packed {
  // Rows of different versions may differ in what they have.
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const column = (field: string) => rows.map((row) => (row as Record<string, unknown>)[field]);
  return {
    written,
    length: rows.length,
    columns: Object.fromEntries(fields.map((field) => [field, column(field)])),
  };
}

export function unpacked({ length, columns }: Packed): object[] {
  const fields = Object.entries(columns);
  return Array.from({ length }, (_, n) => {
    const row: Record<string, unknown> = {};
    for (const [field, column] of fields) row[field] = column[n];
    return row;
  });
}
