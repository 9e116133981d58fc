import type { IDBPDatabase } from 'idb';
import { openDatabase, type RowStore, type RowsIn } from './database.ts';
import { LEAST_PACKED, type Packed, packed, packedKey, unpacked } from './packed-form.ts';

/** While rows are being written they are not packed after each reading. */
const QUIET_MS = 3_000;

interface Keeps {
  put(row: { readonly key: string; readonly value: unknown }): Promise<unknown>;
}

/**
 * To be called in every transaction that writes rows of an account, with its `kept`: what was packed
 * of them before holds no longer.
 */
export async function markWritten(kept: Keeps, store: RowStore, account: number): Promise<void> {
  await kept.put({ key: packedKey('written', store, account), value: crypto.randomUUID() });
}

/**
 * All rows of an account from one record that holds them by columns: read one by one, ten thousand
 * take fifty times as long. It is made of what was read, used until somebody writes to the rows, and
 * never what anything rests on: without it they are read as they stand.
 */
export function packedIn<S extends RowStore>(
  store: S,
  order: (a: RowsIn<S>, b: RowsIn<S>) => number,
  { least = LEAST_PACKED, quietMs = QUIET_MS } = {},
) {
  const due = new Map<number, ReturnType<typeof setTimeout>>();

  async function pack(account: number, written: unknown, rows: readonly RowsIn<S>[]) {
    const { store: kept, done } = (await openDatabase()).transaction('kept', 'readwrite');
    const now = await kept.get(packedKey('written', store, account));
    if (now?.value === written) {
      await kept.put({ key: packedKey('packed', store, account), value: packed(rows, written) });
    }
    await done;
  }

  return async (account: number): Promise<RowsIn<S>[]> => {
    const database = await openDatabase();
    const kept = database.transaction('kept').store;
    const [found, now] = await Promise.all([
      kept.get(packedKey('packed', store, account)),
      kept.get(packedKey('written', store, account)),
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
