import 'fake-indexeddb/auto';
import type { IDBPDatabase } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { eraseAccount, eraseAll } from './erase.ts';
import { measureRows } from './measure.ts';

/** One row of each store, whose key is made of the account or names it. */
async function fill(account: number) {
  const database = (await openDatabase()) as unknown as IDBPDatabase;
  for (const name of database.objectStoreNames) {
    if (name === 'kept' || name === 'items') continue;
    const { keyPath } = database.transaction(name).store;
    const fields = [keyPath ?? []].flat();
    const key = Object.fromEntries(fields.map((field) => [field, account * 10]));
    const row = { ...key, id: `${name} ${account}`, key: `${account} k`, account };
    await database.put(name, { ...row, atMs: 1, createdAtMs: 1, run: `runs ${account}`, index: 0 });
  }
  await database.put('items', { run: `runs ${account}`, index: 0, state: 'pending' });
  await database.put('kept', { key: `census ${account}`, value: {} });
}

const all = async () => {
  const database = (await openDatabase()) as unknown as IDBPDatabase;
  const found: [string, unknown][] = [];
  for (const name of database.objectStoreNames) {
    for (const row of await database.getAll(name)) found.push([name, row]);
  }
  return found;
};

beforeEach(eraseAll);

it('of one account everything goes, of the other nothing', async () => {
  await fill(8);
  const others = await all();
  await fill(7);
  const database = await openDatabase();
  await database.put('kept', { key: 'protectedPeople', value: { 7: [1], 8: [2] } });
  expect((await all()).length).toBe(2 * others.length + 1);
  const found = Object.values(await measureRows(7));
  expect(found.every(({ count, bytes }) => count === 1 && bytes > 20)).toBe(true);
  await eraseAccount(7);
  expect(await database.get('kept', 'protectedPeople')).toMatchObject({ value: { 8: [2] } });
  await database.delete('kept', 'protectedPeople');
  expect(await all()).toEqual(others);
});

it('of all accounts everything goes, but not the pause that the service asked for', async () => {
  await fill(7);
  await fill(8);
  await eraseAll();
  expect(await all()).toEqual([]);
  const pause = {
    key: 'coolDowns',
    value: { all: { untilMs: 9, step: 0, reason: 'intercepted' } },
  };
  await (await openDatabase()).put('kept', pause);
  await eraseAll();
  expect(await all()).toEqual([['kept', pause]]);
});

it('of many rows the size is told from some of them', async () => {
  const database = (await openDatabase()) as unknown as IDBPDatabase;
  const { store, done } = database.transaction('activity', 'readwrite');
  const row = { account: 7, text: '字'.repeat(10) };
  for (let mid = 100; mid < 900; mid++) await store.put({ ...row, mid });
  await done;
  const bytes = new TextEncoder().encode(JSON.stringify({ ...row, mid: 100 })).length;
  expect((await measureRows(7))['activity']).toEqual({ count: 800, bytes: 800 * bytes });
});
