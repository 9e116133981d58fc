import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Act } from '../domain/types.ts';

/** One answer of the service, as the interface wants it. */
export interface CacheEntry {
  /** `<account> <resource> <parameters>`: accounts never mix. */
  readonly key: string;
  readonly account: number;
  readonly value: unknown;
  readonly learntAtMs: number;
  readonly dropped: number;
}

interface Schema extends DBSchema {
  cache: { key: string; value: CacheEntry; indexes: { learntAtMs: number } };
  acts: { key: string; value: Act; indexes: { createdAtMs: number } };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'bilideck';
const VERSION = 1;

let opened: Promise<Database> | null = null;

/** The one database, opened on first use; shared by the worker and our own pages. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      database
        .createObjectStore('cache', { keyPath: 'key' })
        .createIndex('learntAtMs', 'learntAtMs');
      database
        .createObjectStore('acts', { keyPath: 'id' })
        .createIndex('createdAtMs', 'createdAtMs');
    },
    // Another context wants a newer version: let go, and open anew when next asked.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
