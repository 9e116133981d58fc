import type { IDBPObjectStore } from 'idb';
import type { ChangeEntry, ChangeKind } from '../parts/snapshots/shared/change.ts';
import { openDatabase } from './database.ts';
import { kept } from './kept.ts';

const OFF = 'changesOff';
type Off = Readonly<Record<number, readonly ChangeKind[]>>;

/** Kinds of changes that are not written down, by account. */
export const changesOff = kept<Off>(OFF, {});

interface Stores {
  readonly changes: Pick<IDBPObjectStore<unknown, string[], string, 'readwrite'>, 'getKey' | 'put'>;
  readonly kept: Pick<IDBPObjectStore<unknown, string[], string, 'readwrite'>, 'get'>;
}

/** Writes changes down inside a transaction; one that is there already says it better. */
export async function writeChanges(
  stores: Stores,
  account: number,
  entries: readonly ChangeEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const row: { readonly value: Off } | undefined = await stores.kept.get(OFF);
  const off = row?.value[account] ?? [];
  for (const entry of entries) {
    if (off.includes(entry.kind)) continue;
    const key = [account, entry.kind, entry.mid, entry.stamp];
    if ((await stores.changes.getKey(key)) === undefined) await stores.changes.put(entry);
  }
}

/** What became of the people whom an account knows, as it was seen. */
export const changeLog = {
  async add(account: number, entries: readonly ChangeEntry[]): Promise<void> {
    const transaction = (await openDatabase()).transaction(['changes', 'kept'], 'readwrite');
    const stores = {
      changes: transaction.objectStore('changes'),
      kept: transaction.objectStore('kept'),
    };
    await writeChanges(stores as never, account, entries);
    await transaction.done;
  },

  /** The newest so many, newest first. */
  async newest(account: number, most: number): Promise<readonly ChangeEntry[]> {
    const store = (await openDatabase()).transaction('changes').store;
    const range = IDBKeyRange.bound([account], [account, []]);
    const found: ChangeEntry[] = [];
    let cursor = await store.index('byTime').openCursor(range, 'prev');
    while (cursor && found.length < most) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  },
};
