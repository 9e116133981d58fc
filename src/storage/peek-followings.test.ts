import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { following } from '../../tests/support/following-rows.ts';
import type { Collected } from '../collect/shared/collected.ts';
import { toRows } from '../parts/followings/shared/local-followings.ts';
import { LEAST_PACKED } from './packed-form.ts';

const ACCOUNT = 7;
const person = (mid: number) => following({ account: ACCOUNT, mid, mtime: mid, tagids: [mid] });
const me = async () => ACCOUNT;
const all = (count: number) => Array.from({ length: count }, (_, n) => person(n + 1));

async function start() {
  const { openDatabase } = await import('./database.ts');
  const { followingStore } = await import('../parts/followings/worker/following-store.ts');
  const { peekFollowings } = await import('./peek-followings.ts');
  const { protectedPeople } = await import('./kept-items.ts');
  const database = await openDatabase();
  const midsSeen = async () => (await peekFollowings(me))?.people.mid;
  return { database, followingStore, peekFollowings, protectedPeople, midsSeen };
}

/** Reads everybody as the background does, which packs them soon after. */
async function packAll({ followingStore, database }: Awaited<ReturnType<typeof start>>) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await followingStore.all(ACCOUNT);
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  const key = `packed followings ${ACCOUNT}`;
  await vi.waitFor(async () => expect(await database.get('kept', key)).toBeDefined());
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

it('few people are read as they stand, newest follow first, with all that is kept of them', async () => {
  const { database, followingStore, peekFollowings, protectedPeople } = await start();
  await followingStore.put([person(1), { ...person(2), special: true, vip: true }]);
  await followingStore.put([{ ...person(9), account: 8 }]);
  await protectedPeople.set({ [ACCOUNT]: [2], 8: [9] });
  const known = { account: ACCOUNT, mid: 1, lastSeconds: 50, askedSeconds: 60, pass: 1 };
  await database.put('activity', { ...known, unsureSeconds: null, vainSeconds: null });
  await database.put('collections', {
    ...{ id: 'followings', account: ACCOUNT, of: 0, state: 'done', completeAtMs: 5, total: 3 },
  } as Collected);
  const copy = await peekFollowings(me);
  expect(copy).toMatchObject({ account: ACCOUNT, completeAtMs: 5, total: 3, underWay: false });
  const rows = copy && toRows(copy);
  expect(
    rows?.map(({ mid, special, isProtected, tagids, activity }) => [
      ...[mid, special, isProtected, tagids, activity.lastSeconds],
    ]),
  ).toEqual([
    [2, true, true, [2], null],
    [1, false, false, [1], 50],
  ]);
});

it('many are read as they were packed, and left to the background once somebody wrote', async () => {
  const found = await start();
  await found.followingStore.put(all(LEAST_PACKED));
  expect(await found.midsSeen()).toBeUndefined();
  await packAll(found);
  expect(await found.midsSeen()).toEqual(
    all(LEAST_PACKED).map(({ mid }) => LEAST_PACKED + 1 - mid),
  );
  await found.followingStore.put([person(3)]);
  expect(await found.midsSeen()).toBeUndefined();
});

it('without a database there is none, and none is made', async () => {
  const { peekFollowings } = await import('./peek-followings.ts');
  expect(await peekFollowings(me)).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
});

it('who is not signed in sees nothing of it', async () => {
  const { followingStore, peekFollowings } = await start();
  await followingStore.put([person(1)]);
  expect(await peekFollowings(async () => null)).toBeNull();
});
