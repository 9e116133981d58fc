import type { Page } from 'playwright';
import type { Collected } from '../../src/collect/shared/collected.ts';

/** Puts rows into a store of ours, by a page of ours that has the database open. */
export const putRows = (page: Page, store: string, rows: readonly object[]): Promise<void> =>
  page.evaluate(
    async ([name, all]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('bilideck');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(name, 'readwrite');
      for (const row of all) transaction.objectStore(name).put(row);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    [store, rows] as const,
  );

/** A collection of the account's own that was read to its end in one pass. */
export const readToItsEnd = (
  id: string,
  account: number,
  {
    kept,
    total,
    atMs,
  }: { readonly kept: number; readonly total: number | null; readonly atMs: number },
): Collected => ({
  id,
  account,
  of: 0,
  state: 'done',
  wait: null,
  next: null,
  had: 0,
  pass: 1,
  topUp: false,
  moved: false,
  dropped: 0,
  repeats: 0,
  kept,
  total,
  missing: 0,
  doubt: null,
  orderedAtMs: atMs,
  startedAtMs: atMs,
  completeAtMs: atMs,
  wholeAtMs: atMs,
});
