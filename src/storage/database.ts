import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Collected } from '../collect/shared/collected.ts';
import type { JournalEntry, Run, RunItem } from '../engine/shared/runs.ts';
import type { KeptEntry, LogKind } from '../parts/account/shared/log-entry.ts';
import type { CensusRow } from '../parts/followings/shared/census.ts';
import type { Backup, Following } from '../parts/followings/shared/followings.ts';
import type { PackedBlock } from '../parts/history/shared/packed-block.ts';
import type { StoredBlock } from '../parts/history/shared/viewing-block.ts';
import type { PersonNote } from '../parts/notes/shared/person-note.ts';
import type { ChangeEntry, ChangeKind } from '../parts/snapshots/shared/change.ts';
import type { DraftPart, KeptPart, KeptSnapshot } from '../parts/snapshots/shared/kept-snapshot.ts';
import type { KeptUpload } from '../parts/works/shared/upload.ts';
import { type CacheEntry, DATABASE } from './names.ts';
import { type OldAct, runOfAct } from './old-acts.ts';
import {
  followingsOfSync,
  type OldSurvey,
  type OldSync,
  uploadsOfSurvey,
} from './old-collections.ts';
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
  collections: { key: [id: string, account: number, of: number]; value: Collected };
  uploads: { key: [account: number, mid: number, aid: number]; value: KeptUpload };
  activity: { key: [account: number, mid: number]; value: CensusRow };
  /** Backups, from before snapshots of all that is kept were so called. */
  snapshots: {
    key: string;
    value: Backup;
    indexes: { byAccount: [account: number, atMs: number] };
  };
  kept: { key: string; value: { readonly key: string; readonly value: unknown } };
  accountLog: {
    key: [account: number, kind: LogKind, atSeconds: number, what: string, nth: number];
    value: KeptEntry;
  };
  viewings: { key: [account: number, month: number, layer: number]; value: StoredBlock };
  /** What is read of them: made of the blocks of a month, and gone once one of them is written. */
  packedViewings: { key: [account: number, month: number]; value: PackedBlock };
  accountSnapshots: { key: [account: number, takenAtMs: number]; value: KeptSnapshot };
  snapshotParts: { key: [account: number, hash: string]; value: KeptPart };
  snapshotDraft: { key: [account: number, job: string]; value: DraftPart };
  changes: {
    key: [account: number, kind: ChangeKind, mid: number, stamp: number];
    value: ChangeEntry;
    indexes: { byTime: [account: number, atMs: number] };
  };
  personNotes: { key: [account: number, mid: number]; value: PersonNote };
}

export type Database = IDBPDatabase<Schema>;
/** The stores that hold rows of collections. */
export type RowStore = 'followings' | 'uploads' | 'activity' | 'snapshotDraft';
export type RowsIn<S extends RowStore> = Schema[S]['value'];

let opened: Promise<Database> | null = null;

/** The one database, opened on first use; shared by the worker and our own pages. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Schema>(DATABASE, UPGRADES.length, {
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

type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Each takes the database one version on: append, and never change one that was given out. Nothing
 * of a person's is dropped. `from`: the version that was there; 0: none.
 */
export const UPGRADES: readonly ((
  database: Database,
  transaction: Upgrading,
  from: number,
) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('cache', { keyPath: 'key' }).createIndex('learntAtMs', 'learntAtMs');
  },

  async (database, transaction) => {
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
    old(database).createObjectStore('syncs', { keyPath: ['account', 'topic'] });
    database
      .createObjectStore('snapshots', { keyPath: 'id' })
      .createIndex('byAccount', ['account', 'atMs']);
    await takeOverActs(old(database), transaction as never);
  },

  (database) => {
    old(database).createObjectStore('surveys', { keyPath: ['account', 'mid'] });
    database.createObjectStore('uploads', { keyPath: ['account', 'mid', 'aid'] });
  },

  async (database, transaction, from) => {
    const kept = database.createObjectStore('kept', { keyPath: 'key' });
    // A new database has nothing to take over.
    if (from > 0) await kept.put({ key: DUE, value: true });
    // Runs that are no undo have null there, and so do not come into it.
    transaction.objectStore('runs').createIndex('byUndoOf', 'undoOf');
  },

  async (database, transaction) => {
    const collections = database.createObjectStore('collections', {
      keyPath: ['id', 'account', 'of'],
    });
    const before = transaction as never as OldUpgrading;
    for (const one of await before.objectStore('surveys').getAll()) {
      await collections.put(uploadsOfSurvey(one));
    }
    for (const one of await before.objectStore('syncs').getAll()) {
      await collections.put(followingsOfSync(one));
    }
    old(database).deleteObjectStore('surveys');
    old(database).deleteObjectStore('syncs');
  },

  (database) => {
    database.createObjectStore('activity', { keyPath: ['account', 'mid'] });
  },

  (database) => {
    database.createObjectStore('accountLog', {
      keyPath: ['account', 'kind', 'atSeconds', 'what', 'nth'],
    });
  },

  (database) => {
    database.createObjectStore('viewings', { keyPath: ['account', 'month', 'layer'] });
  },

  (database) => {
    database.createObjectStore('accountSnapshots', { keyPath: ['account', 'takenAtMs'] });
    database.createObjectStore('snapshotParts', { keyPath: ['account', 'hash'] });
    database.createObjectStore('snapshotDraft', { keyPath: ['account', 'job'] });
    database
      .createObjectStore('changes', { keyPath: ['account', 'kind', 'mid', 'stamp'] })
      .createIndex('byTime', ['account', 'atMs']);
  },

  (database) => {
    database.createObjectStore('packedViewings', { keyPath: ['account', 'month'] });
  },

  (database) => {
    database.createObjectStore('personNotes', { keyPath: ['account', 'mid'] });
  },
];

async function upgrade(
  database: Database,
  from: number,
  _to: number | null,
  transaction: Upgrading,
): Promise<void> {
  try {
    for (const step of UPGRADES.slice(from)) await step(database, transaction, from);
  } catch {
    // Else half an upgrade would stay. Opening fails, and what was there is there still.
    transaction.abort();
    await transaction.done.catch(() => undefined);
  }
}

/** Stores that earlier versions had. */
interface OldSchema extends DBSchema {
  /** Single acts of version 1; it stays, and is read no more. */
  acts: { key: string; value: OldAct };
  surveys: { key: [account: number, mid: number]; value: OldSurvey };
  syncs: { key: [account: number, topic: string]; value: OldSync };
}

type OldUpgrading = IDBPTransaction<OldSchema, StoreNames<OldSchema>[], 'versionchange'>;

const old = (database: Database) => database as unknown as IDBPDatabase<OldSchema>;

async function takeOverActs(
  database: IDBPDatabase<OldSchema>,
  transaction: IDBPTransaction<
    OldSchema & Pick<Schema, 'runs' | 'items' | 'journal'>,
    ('acts' | 'runs' | 'items' | 'journal')[],
    'versionchange'
  >,
): Promise<void> {
  if (!database.objectStoreNames.contains('acts')) return;
  for (const act of await transaction.objectStore('acts').getAll()) {
    const { run, item, entry } = runOfAct(act);
    await transaction.objectStore('runs').add(run);
    await transaction.objectStore('items').add(item);
    await transaction.objectStore('journal').add(entry);
  }
}
