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
    const entries = keys.map((key) => answerOf<CacheEntry | undefined>(store.get(key)));
    return Promise.all(entries).finally(() => database.close());
  };
}

/** The database as it is; null where there is none. */
export function openExisting(): Promise<IDBDatabase | null> {
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

export function answerOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
