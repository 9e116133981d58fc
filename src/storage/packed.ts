import type { IDBPDatabase } from 'idb';
import { openDatabase, type RowStore, type RowsIn } from './database.ts';

/** Fewer rows are read as fast one by one. */
const LEAST = 500;
/** While rows are being written they are not packed after each reading. */
const QUIET_MS = 3_000;

interface Packed {
  /** What stood under `written` when these rows were read. */
  readonly written: unknown;
  readonly length: number;
  /** The rows by field: a value a row, in their order. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

interface Keeps {
  put(row: { readonly key: string; readonly value: unknown }): Promise<unknown>;
}

const keyOf = (what: 'packed' | 'written', store: RowStore, account: number) =>
  `${what} ${store} ${account}`;

/**
 * To be called in every transaction that writes rows of an account, with its `kept`: what was packed
 * of them before holds no longer.
 */
export async function markWritten(kept: Keeps, store: RowStore, account: number): Promise<void> {
  await kept.put({ key: keyOf('written', store, account), value: crypto.randomUUID() });
}

/**
 * All rows of an account from one record that holds them by columns: read one by one, ten thousand
 * take fifty times as long. It is made of what was read, used until somebody writes to the rows, and
 * never what anything rests on: without it they are read as they stand.
 */
export function packedIn<S extends RowStore>(
  store: S,
  order: (a: RowsIn<S>, b: RowsIn<S>) => number,
  { least = LEAST, quietMs = QUIET_MS } = {},
) {
  const due = new Map<number, ReturnType<typeof setTimeout>>();

  async function pack(account: number, written: unknown, rows: readonly RowsIn<S>[]) {
    const { store: kept, done } = (await openDatabase()).transaction('kept', 'readwrite');
    const now = await kept.get(keyOf('written', store, account));
    if (now?.value === written) {
      await kept.put({ key: keyOf('packed', store, account), value: packed(rows, written) });
    }
    await done;
  }

  return async (account: number): Promise<RowsIn<S>[]> => {
    const database = await openDatabase();
    const kept = database.transaction('kept').store;
    const [found, now] = await Promise.all([
      kept.get(keyOf('packed', store, account)),
      kept.get(keyOf('written', store, account)),
    ]);
    const known = found?.value as Packed | undefined;
    if (known && known.written === now?.value) return unpacked(known) as RowsIn<S>[];
    const range = IDBKeyRange.bound([account, -Infinity], [account, Infinity]);
    // Which store it is, is not known here: the types of both sides are.
    const all: RowsIn<S>[] = await (database as unknown as IDBPDatabase).getAll(store, range);
    const rows = all.sort(order);
    clearTimeout(due.get(account));
    if (rows.length >= least) {
      const later = () => void pack(account, now?.value, rows).catch(() => undefined);
      due.set(account, setTimeout(later, quietMs));
    }
    return rows;
  };
}

function packed(rows: readonly object[], written: unknown): Packed {
  // Rows of different versions may differ in what they have.
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const column = (field: string) => rows.map((row) => (row as Record<string, unknown>)[field]);
  return {
    written,
    length: rows.length,
    columns: Object.fromEntries(fields.map((field) => [field, column(field)])),
  };
}

function unpacked({ length, columns }: Packed): object[] {
  const fields = Object.entries(columns);
  return Array.from({ length }, (_, n) => {
    const row: Record<string, unknown> = {};
    for (const [field, column] of fields) row[field] = column[n];
    return row;
  });
}
