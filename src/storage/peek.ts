import { type CacheEntry, DATABASE } from './names.ts';

/**
 * One entry of the cache, for a page that is about to draw: without the library and the upgrades,
 * which are the background's. Finds nothing where no database is, and makes none.
 */
export function peekIntoCache(key: string): Promise<CacheEntry | undefined> {
  return new Promise((resolve) => {
    const nothing = () => resolve(undefined);
    // Without a version it opens whatever version is there.
    const opening = indexedDB.open(DATABASE);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = nothing;
    opening.onblocked = nothing;
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const reading = database.transaction('cache').objectStore('cache').get(key);
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result as CacheEntry | undefined);
        };
        reading.onerror = nothing;
      } catch {
        database.close();
        nothing();
      }
    };
  });
}
