import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HELD, leaveOldDatabase, OLD_VERSIONS } from '../../tests/support/old-databases.ts';
import type { Database } from './database.ts';
import type { OldAct } from './old-acts.ts';

const act: OldAct = {
  id: 'a',
  kind: 'unfollow',
  account: 7,
  target: { mid: 42, title: '某人' },
  tagids: [],
  before: { mine: 'mutual', sinceSeconds: 100, special: true, tagids: [3] },
  state: 'verified',
  createdAtMs: 1_000,
  error: null,
  undone: false,
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** Stores and indexes, as the browser has them. */
function schemaOf(database: Database) {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return names.map((name) => {
    const store = transaction.objectStore(name);
    return [name, store.keyPath, store.autoIncrement, [...store.indexNames]];
  });
}

async function open() {
  const { openDatabase, UPGRADES } = await import('./database.ts');
  return { database: await openDatabase(), version: UPGRADES.length };
}

it('acts of the first version become runs of today, and stay undoable', async () => {
  await leaveOldDatabase(1);
  const old = await openDB('bilideck', 1);
  await old.put('acts', act);
  await old.put('acts', { ...act, id: 'b', state: 'sending', createdAtMs: 2_000 });
  old.close();

  const { runStore } = await import('../engine/run-store.ts');
  const runs = await runStore.recent(7, 10);
  expect(runs.map(({ id, state }) => [id, state])).toEqual([
    ['b', 'done'],
    ['a', 'done'],
  ]);
  expect(await runStore.journalOf('b')).toMatchObject([{ state: 'doubtful' }]);
  const [item] = await runStore.items('a', ['verified'], 5);
  expect(item).toMatchObject({
    target: { mid: 42 },
    before: { following: true, blocked: false, special: true, tagids: [3], sinceSeconds: 100 },
  });
});

it('every version before this one is written down', async () => {
  expect(OLD_VERSIONS).toHaveLength((await open()).version - 1);
  expect(HELD).toHaveLength(OLD_VERSIONS.length);
});

describe.each(OLD_VERSIONS)('a database of version %i', (version) => {
  it('has after the upgrade what a new one has', async () => {
    const fresh = schemaOf((await open()).database);
    globalThis.indexedDB = new IDBFactory();
    vi.resetModules();
    await leaveOldDatabase(version);
    const now = schemaOf((await open()).database);
    expect(now.filter(([name]) => name !== 'acts')).toEqual(fresh);
  });

  it('loses nothing that somebody had', async () => {
    await leaveOldDatabase(version);
    const { database } = await open();
    for (const [store, rows] of HELD.slice(0, version).flatMap((held) => Object.entries(held))) {
      if (!has(database, store)) continue;
      for (const row of rows) expect(await database.getAll(store)).toContainEqual(row);
    }
    const collections = await database.getAll('collections');
    expect(collections).toHaveLength(version >= 3 ? 3 : version >= 2 ? 2 : 0);
  });

  it('that cannot be upgraded is left as it was, and upgraded the next time', async () => {
    await leaveOldDatabase(version);
    const { openDatabase, UPGRADES } = await import('./database.ts');
    const last = UPGRADES.length - 1;
    const steps = UPGRADES as (typeof UPGRADES)[number][];
    const step = steps[last] as (typeof UPGRADES)[number];
    steps[last] = async (...args) => {
      await step(...args);
      throw new Error('stopped');
    };
    await expect(openDatabase()).rejects.toThrow();
    const { databases } = globalThis.indexedDB;
    expect((await databases.call(globalThis.indexedDB))[0]).toMatchObject({ version });
    steps[last] = step;
    expect((await openDatabase()).version).toBe(UPGRADES.length);
  });
});

const has = (database: Database, name: string): name is 'cache' =>
  [...database.objectStoreNames].some((one) => one === name);

it('long reads under way go on where they were, in what they are called now', async () => {
  await leaveOldDatabase(4);
  await open();
  const { uploadsCollection: uploads } = await import('../parts/works/worker/uploads.ts');
  const { followingsCollection: followings } = await import(
    '../parts/followings/worker/followings.ts'
  );
  const mine = { account: 7, of: 42 };
  expect(await uploads.store.open()).toMatchObject([
    {
      ...mine,
      id: 'uploads',
      state: 'waiting',
      wait: { reason: 'cool-down', untilMs: 99 },
      next: { pn: 3 },
      pass: 2,
      moved: true,
      repeats: 1,
      missing: 2,
      completeAtMs: 10,
      wholeAtMs: 10,
    },
  ]);
  expect(await uploads.store.rows(mine)).toMatchObject([{ aid: 1, pass: 2 }]);
  const halfway = {
    ...{ state: 'running', next: { pn: 3 }, had: null, pass: 4 },
    ...{ completeAtMs: 30, wholeAtMs: 20 },
  };
  expect(await followings.store.get({ account: 7, of: 0 })).toMatchObject(halfway);
  expect(await followings.store.rows({ account: 7, of: 0 })).toMatchObject([{ mid: 42 }]);
  const whole = { state: 'done', next: null, completeAtMs: 30, wholeAtMs: 20 };
  expect(await followings.store.get({ account: 8, of: 0 })).toMatchObject(whole);
});
