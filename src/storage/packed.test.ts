import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { following } from '../../tests/support/following-rows.ts';
import type { Collected } from '../collect/shared/collected.ts';
import type { Following } from '../parts/followings/shared/followings.ts';

const ACCOUNT = 7;

const person = (mid: number, change: Partial<Following> = {}) =>
  following({ account: ACCOUNT, mid, mtime: mid, ...change });

async function start() {
  const { packedIn } = await import('./packed.ts');
  const { openDatabase } = await import('./database.ts');
  const { followingStore } = await import('../parts/followings/worker/following-store.ts');
  const { collectedIn } = await import('./collected.ts');
  const database = await openDatabase();
  const newest = (a: Following, b: Following) => b.mtime - a.mtime;
  return {
    all: packedIn('followings', newest, { least: 3, quietMs: 0 }),
    store: followingStore,
    collection: collectedIn('followings', 'followings', ({ account }) => [account]),
    database,
    isPacked: async () =>
      (await database.get('kept', `packed followings ${ACCOUNT}`)) !== undefined,
  };
}

/** Packed once, and then changed behind its back: whoever sees the change has read the rows. */
async function startPacked() {
  const found = await start();
  await found.store.put([person(1), person(2), person(3)]);
  await found.all(ACCOUNT);
  await vi.waitFor(async () => expect(await found.isPacked()).toBe(true));
  await found.database.put('followings', person(4));
  return found;
}

const midsOf = (rows: readonly Following[]) => rows.map(({ mid }) => mid);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

it('what was read is packed, and is the same from there, in its order', async () => {
  const { all } = await startPacked();
  expect(await all(ACCOUNT)).toEqual([person(3), person(2), person(1)]);
});

it('another account has rows of its own', async () => {
  const { all, store } = await startPacked();
  await store.put([person(9, { account: 8 })]);
  expect(midsOf(await all(8))).toEqual([9]);
  expect(midsOf(await all(ACCOUNT))).toEqual([3, 2, 1]);
});

it.each([
  ['somebody is put', (s: Awaited<ReturnType<typeof start>>) => s.store.put([person(2)])],
  ['somebody is removed', (s: Awaited<ReturnType<typeof start>>) => s.store.remove(ACCOUNT, [9])],
  [
    'a page is learnt',
    async (s: Awaited<ReturnType<typeof start>>) => {
      const now = { id: 'followings', account: ACCOUNT, of: 0, pass: 1 } as Collected;
      await s.collection.learn(now, [], () => false);
    },
  ],
  [
    'a pass ends',
    async (s: Awaited<ReturnType<typeof start>>) => {
      const now = { id: 'followings', account: ACCOUNT, of: 0, pass: 1, topUp: false } as Collected;
      await s.collection.complete(now);
    },
  ],
])('once %s, the rows are read as they stand', async (_, write) => {
  const found = await startPacked();
  await write(found);
  expect(midsOf(await found.all(ACCOUNT))).toEqual([4, 3, 2, 1]);
});

it('what was written between reading and packing is not packed over', async () => {
  const { all, store, isPacked } = await start();
  await store.put([person(1), person(2), person(3)]);
  await all(ACCOUNT);
  await store.put([person(2, { special: true })]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await isPacked()).toBe(false);
  expect((await all(ACCOUNT)).find(({ mid }) => mid === 2)?.special).toBe(true);
});

it('a few rows are not packed', async () => {
  const { all, store, isPacked } = await start();
  await store.put([person(1), person(2)]);
  await all(ACCOUNT);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await isPacked()).toBe(false);
});
