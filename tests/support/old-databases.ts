import { type IDBPDatabase, openDB } from 'idb';

/**
 * The database as each version that was given out made it, written down when it was: never changed.
 * Each adds to the one before.
 */
const MADE: readonly ((database: IDBPDatabase, runs: () => IDBObjectStore) => void)[] = [
  (database) => {
    database.createObjectStore('cache', { keyPath: 'key' }).createIndex('learntAtMs', 'learntAtMs');
    database.createObjectStore('acts', { keyPath: 'id' }).createIndex('createdAtMs', 'createdAtMs');
  },
  (database) => {
    const runs = database.createObjectStore('runs', { keyPath: 'id' });
    runs.createIndex('byAccount', ['account', 'createdAtMs']);
    runs.createIndex('byState', 'state');
    const items = database.createObjectStore('items', { keyPath: ['run', 'index'] });
    items.createIndex('byState', ['run', 'state', 'index']);
    const journal = database.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true });
    journal.createIndex('byAccount', ['account', 'seq']);
    journal.createIndex('byRun', ['run', 'index']);
    const followings = database.createObjectStore('followings', { keyPath: ['account', 'mid'] });
    followings.createIndex('byTime', ['account', 'mtime']);
    database.createObjectStore('syncs', { keyPath: ['account', 'topic'] });
    const snapshots = database.createObjectStore('snapshots', { keyPath: 'id' });
    snapshots.createIndex('byAccount', ['account', 'atMs']);
  },
  (database) => {
    database.createObjectStore('surveys', { keyPath: ['account', 'mid'] });
    database.createObjectStore('uploads', { keyPath: ['account', 'mid', 'aid'] });
  },
  (database, runs) => {
    database.createObjectStore('kept', { keyPath: 'key' });
    runs().createIndex('byUndoOf', 'undoOf');
  },
  (database) => {
    database.createObjectStore('collections', { keyPath: ['id', 'account', 'of'] });
    database.deleteObjectStore('surveys');
    database.deleteObjectStore('syncs');
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
    const changes = database.createObjectStore('changes', {
      keyPath: ['account', 'kind', 'mid', 'stamp'],
    });
    changes.createIndex('byTime', ['account', 'atMs']);
  },
  (database) => {
    database.createObjectStore('packedViewings', { keyPath: ['account', 'month'] });
  },
];

export const OLD_VERSIONS = MADE.map((_, n) => n + 1);

/** What somebody had in the stores of each version. */
export const HELD: readonly Readonly<Record<string, readonly object[]>>[] = [
  { cache: [{ key: 'k', account: 7, value: 1, learntAtMs: 1, dropped: 0 }] },
  {
    runs: [
      {
        id: 'r',
        account: 7,
        kind: 'unfollow',
        title: null,
        params: {},
        state: 'waiting',
        wait: { reason: 'network', untilMs: 9, error: null },
        single: false,
        createdAtMs: 5,
        endedAtMs: null,
        counts: { total: 1, verified: 0, failed: 0, doubtful: 0, skipped: 0 },
        answered: 0,
        undoOf: null,
        undone: false,
        snapshot: 's',
        needsBackup: false,
        blocks: 0,
      },
    ],
    items: [{ run: 'r', index: 0, id: '42', title: '某人', target: { mid: 42 }, state: 'queued' }],
    journal: [{ seq: 1, account: 7, run: 'r', index: 0, state: 'verified' }],
    followings: [
      { account: 7, mid: 42, name: '某人', tagids: [3], special: true, mtime: 100, pass: 4 },
    ],
    syncs: [
      {
        account: 7,
        topic: 'followings',
        pass: 4,
        nextPage: 3,
        startedAtMs: 50,
        completeAtMs: 20,
        checkedAtMs: 30,
        total: 120,
      },
      {
        account: 8,
        topic: 'followings',
        pass: 1,
        nextPage: null,
        startedAtMs: 5,
        completeAtMs: 20,
        checkedAtMs: 30,
        total: 2,
      },
    ],
    snapshots: [{ id: 's', account: 7, atMs: 5, run: 'r', complete: true, groups: [], people: [] }],
  },
  {
    surveys: [
      {
        account: 7,
        mid: 42,
        state: 'waiting',
        wait: { reason: 'cool-down', untilMs: 99, error: null },
        page: 3,
        pass: 2,
        topUp: false,
        moved: true,
        repeats: 1,
        kept: 1,
        total: 120,
        missing: 2,
        orderedAtMs: 40,
        completeAtMs: 10,
      },
    ],
    uploads: [{ account: 7, mid: 42, aid: 1, title: '投稿', createdSeconds: 9, pass: 2 }],
  },
  { kept: [{ key: 'protectedPeople', value: { 7: [42] } }] },
  {
    collections: [
      { id: 'uploads', account: 7, of: 42, state: 'waiting', pass: 2 },
      { id: 'followings', account: 7, of: 0, state: 'running', pass: 4 },
      { id: 'followings', account: 8, of: 0, state: 'done', pass: 1 },
    ],
  },
  { activity: [{ account: 7, mid: 42, lastSeconds: 9, pass: 1 }] },
  { accountLog: [{ account: 7, kind: 'exp', atSeconds: 9, what: '[5]', nth: 0, delta: 5 }] },
  { viewings: [{ account: 7, month: 660, layer: 0, ids: ['BV1'], viewedSeconds: [9] }] },
  {
    accountSnapshots: [{ account: 7, takenAtMs: 5, parts: {} }],
    snapshotParts: [{ account: 7, hash: 'h', rows: [] }],
    changes: [{ account: 7, kind: 'left', mid: 42, stamp: 3, atMs: 3 }],
  },
  { packedViewings: [{ account: 7, month: 660, layers: [] }] },
];

/** Leaves the database as a version of old left it, with what somebody had in it. */
export async function leaveOldDatabase(version: number): Promise<void> {
  const database = await openDB('bilideck', version, {
    upgrade(made, _from, _to, transaction) {
      const runs = () => transaction.objectStore('runs') as unknown as IDBObjectStore;
      for (const make of MADE.slice(0, version)) make(made as IDBPDatabase, runs);
      // From version 2 on nobody who began anew has it.
      if (version > 1) made.deleteObjectStore('acts');
    },
  });
  for (const [store, rows] of HELD.slice(0, version).flatMap((held) => Object.entries(held))) {
    // Version 5 took over what the stores before it held.
    if (!database.objectStoreNames.contains(store)) continue;
    for (const row of rows) await database.put(store, row);
  }
  database.close();
}
