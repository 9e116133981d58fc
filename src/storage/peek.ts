import { type CacheEntry, DATABASE } from './names.ts';

type Look = (key: string) => Promise<CacheEntry | undefined>;

/**
 * A look into the cache for a page that is about to draw: without the library and the upgrades,
 * which are the background's. Opening begins at once, as it takes longest. Finds nothing where no
 * database is, and makes none.
 */
export function peekIntoCache(): Look {
  const opening = openExisting();
  return async (key) => {
    const database = await opening;
    return database ? read(database, key).finally(() => database.close()) : undefined;
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

function read(database: IDBDatabase, key: string): Promise<CacheEntry | undefined> {
  return new Promise((resolve, reject) => {
    const request = database.transaction('cache').objectStore('cache').get(key);
    request.onsuccess = () => resolve(request.result as CacheEntry | undefined);
    request.onerror = () => reject(request.error);
  });
}
