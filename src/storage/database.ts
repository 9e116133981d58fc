import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { JournalEntry, Run, RunItem } from '../engine/shared/runs.ts';
import type { Following, Snapshot, SyncState } from '../parts/followings/shared/followings.ts';
import type { KeptUpload, Survey } from '../parts/works/shared/survey.ts';
import { type CacheEntry, DATABASE } from './names.ts';
import { type OldAct, runOfAct } from './old-acts.ts';
import { DUE, takeOver } from './take-over.ts';

interface Schema extends DBSchema {
  cache: { key: string; value: CacheEntry; indexes: { learntAtMs: number } };
  runs: {
    key: string;
    value: Run;
    indexes: {
      byAccount: [account: number, createdAtMs: number];
      byState: string;
      byUndoOf: string;
    };
  };
  items: {
    key: [run: string, index: number];
    value: RunItem;
    indexes: { byState: [run: string, state: string, index: number] };
  };
  journal: {
    key: number;
    value: JournalEntry;
    indexes: { byAccount: [account: number, seq: number]; byRun: [run: string, index: number] };
  };
  followings: {
    key: [account: number, mid: number];
    value: Following;
    indexes: { byTime: [account: number, mtime: number] };
  };
  syncs: { key: [account: number, topic: string]; value: SyncState };
  surveys: { key: [account: number, mid: number]; value: Survey };
  uploads: { key: [account: number, mid: number, aid: number]; value: KeptUpload };
  snapshots: {
    key: string;
    value: Snapshot;
    indexes: { byAccount: [account: number, atMs: number] };
  };
  kept: { key: string; value: { readonly key: string; readonly value: unknown } };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 4;

let opened: Promise<Database> | null = null;

/** The one database, opened on first use; shared by the worker and our own pages. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Schema>(DATABASE, VERSION, {
    upgrade,
    // Another context wants a newer version: let go, and open anew when next asked.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  })
    .then(async (database) => {
      await takeOver(database);
      return database;
    })
    .catch((error: unknown) => {
      opened = null;
      throw error;
    });
  return opened;
}

/** Each step takes the database from one version to the next; nothing of a person's is dropped. */
async function upgrade(
  database: Database,
  from: number,
  _to: number | null,
  transaction: unknown,
): Promise<void> {
  if (from < 1) {
    database.createObjectStore('cache', { keyPath: 'key' }).createIndex('learntAtMs', 'learntAtMs');
  }
  if (from < 2) {
    const runs = database.createObjectStore('runs', { keyPath: 'id' });
    runs.createIndex('byAccount', ['account', 'createdAtMs']);
    runs.createIndex('byState', 'state');
    database
      .createObjectStore('items', { keyPath: ['run', 'index'] })
      .createIndex('byState', ['run', 'state', 'index']);
    const journal = database.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true });
    journal.createIndex('byAccount', ['account', 'seq']);
    journal.createIndex('byRun', ['run', 'index']);
    database
      .createObjectStore('followings', { keyPath: ['account', 'mid'] })
      .createIndex('byTime', ['account', 'mtime']);
    database.createObjectStore('syncs', { keyPath: ['account', 'topic'] });
    database
      .createObjectStore('snapshots', { keyPath: 'id' })
      .createIndex('byAccount', ['account', 'atMs']);
  }
  if (from < 3) {
    database.createObjectStore('surveys', { keyPath: ['account', 'mid'] });
    database.createObjectStore('uploads', { keyPath: ['account', 'mid', 'aid'] });
  }
  if (from < 4) {
    const kept = database.createObjectStore('kept', { keyPath: 'key' });
    // A new database has nothing to take over.
    if (from > 0) await kept.put({ key: DUE, value: true });
  }
  if (from === 1) await takeOverActs(transaction as never);
  if (from < 4) addUndoIndex(transaction as never);
}

/** Runs that are no undo have null there, and so do not come into it. */
function addUndoIndex(transaction: IDBPTransaction<Schema, ['runs'], 'versionchange'>): void {
  transaction.objectStore('runs').createIndex('byUndoOf', 'undoOf');
}

/** Single acts had a store of their own in version 1; it stays, and is read no more. */
interface OldSchema extends DBSchema {
  acts: { key: string; value: OldAct };
  runs: { key: string; value: Run };
  items: { key: [run: string, index: number]; value: RunItem };
  journal: { key: number; value: JournalEntry };
}

async function takeOverActs(
  transaction: IDBPTransaction<
    OldSchema,
    ('acts' | 'runs' | 'items' | 'journal')[],
    'versionchange'
  >,
): Promise<void> {
  for (const act of await transaction.objectStore('acts').getAll()) {
    const { run, item, entry } = runOfAct(act);
    await transaction.objectStore('runs').add(run);
    await transaction.objectStore('items').add(item);
    await transaction.objectStore('journal').add(entry);
  }
}
