import { type CacheEntry, DATABASE } from './names.ts';

type Look = (keys: readonly string[]) => Promise<readonly (CacheEntry | undefined)[]>;

/**
 * A look into the cache for a page that is about to draw: without the library and the upgrades,
 * which are the background's. Opening begins at once, as it takes longest. Finds nothing where no
 * database is, and makes none.
 */
export function peekIntoCache(): Look {
  const opening = openExisting();
  return async (keys) => {
    const database = await opening;
    if (!database) return [];
    const store = database.transaction('cache').objectStore('cache');
    return Promise.all(keys.map((key) => read(store, key))).finally(() => database.close());
  };
}

function openExisting(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const nothing = () => resolve(null);
    // Without a version it opens whatever version is there.
    const request = indexedDB.open(DATABASE);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = nothing;
    request.onblocked = nothing;
    request.onsuccess = () => resolve(request.result);
  });
}

function read(store: IDBObjectStore, key: string): Promise<CacheEntry | undefined> {
  return new Promise((resolve, reject) => {
    const request = store.get(key);
    request.onsuccess = () => resolve(request.result as CacheEntry | undefined);
    request.onerror = () => reject(request.error);
  });
}
