import { DAY_MS } from '../shared/durations.ts';
import { openDatabase } from './database.ts';
import type { CacheEntry } from './names.ts';

/** What is older is of no use even as a first picture. */
export const CACHE_MAX_AGE_MS = 14 * DAY_MS;
/** More entries than this and the oldest go. */
export const CACHE_MAX_ENTRIES = 2_000;

export interface Cache {
  get(key: string): Promise<CacheEntry | undefined>;
  put(entry: CacheEntry): Promise<void>;
  remove(key: string): Promise<void>;
  /** Drops every entry whose key begins like this. */
  removeAll(prefix: string): Promise<void>;
  /** Marks every entry whose key begins like this as out of date. */
  expireAll(prefix: string): Promise<void>;
  /** Drops what is too old or too much. */
  prune(nowMs: number): Promise<void>;
}

/**
 * Answers kept per account. A cache that fails (disk full, damaged) must never fail the caller:
 * reads find nothing, writes are let go.
 */
export const cache: Cache = {
  async get(key) {
    try {
      return await (await openDatabase()).get('cache', key);
    } catch {
      return undefined;
    }
  },
  async put(entry) {
    try {
      await (await openDatabase()).put('cache', entry);
    } catch {
      // The answer is still with the caller; only the next opening is slower.
    }
  },
  async remove(key) {
    try {
      await (await openDatabase()).delete('cache', key);
    } catch {
      // See put.
    }
  },
  async removeAll(prefix) {
    try {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      await (await openDatabase()).delete('cache', range);
    } catch {
      // See put.
    }
  },
  async expireAll(prefix) {
    try {
      const store = (await openDatabase()).transaction('cache', 'readwrite').store;
      let cursor = await store.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      while (cursor) {
        await cursor.update({ ...cursor.value, expired: true });
        cursor = await cursor.continue();
      }
    } catch {
      // See put.
    }
  },
  async prune(nowMs) {
    try {
      const store = (await openDatabase()).transaction('cache', 'readwrite').store;
      let excess = (await store.count()) - CACHE_MAX_ENTRIES;
      let cursor = await store.index('learntAtMs').openCursor();
      while (cursor && (excess-- > 0 || cursor.value.learntAtMs < nowMs - CACHE_MAX_AGE_MS)) {
        await cursor.delete();
        cursor = await cursor.continue();
      }
    } catch {
      // See put.
    }
  },
};
