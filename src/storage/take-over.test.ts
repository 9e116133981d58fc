import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveOldDatabase } from '../../tests/support/old-databases.ts';

const COOL_DOWNS = { all: { untilMs: 9_000, step: 0, reason: 'intercepted' } };
const OLD = {
  coolDowns: COOL_DOWNS,
  runWords: { r1: 'cancelled' },
  protectedPeople: { 7: [42] },
  lastUsedGroups: [3, 4],
};
const FORGED = { protectedPeople: {}, coolDowns: {}, runWords: { r2: 'cancelled' } };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
});

/** What a worker that begins now reads; each has modules of its own. */
async function wake() {
  vi.resetModules();
  const items = await import('./kept-items.ts');
  const { openDatabase } = await import('./database.ts');
  const read = async () => ({
    coolDowns: await items.coolDownStore.load(),
    runWords: await items.runWords.get(),
    protectedPeople: await items.protectedPeople.get(),
    lastUsed: items.lastUsedOf(await items.lastUsedGroups.get(), 7),
  });
  return { ...items, read, openDatabase };
}

const taken = {
  coolDowns: COOL_DOWNS,
  runWords: { r1: 'cancelled' },
  protectedPeople: { 7: [42] },
  lastUsed: [3, 4],
};

it('what an earlier version kept in extension storage is taken over, once', async () => {
  await leaveOldDatabase(3);
  await browser.storage.local.set({ ...OLD, panels: { off: ['medals'] } });
  const first = await wake();
  expect(await first.read()).toEqual(taken);
  expect(await browser.storage.local.get()).toEqual({ panels: { off: ['medals'] } });

  // From now on it is a script on a page that puts such things there.
  await browser.storage.local.set(FORGED);
  (await first.openDatabase()).close();
  const second = await wake();
  expect(await second.read()).toEqual(taken);
});

it('a worker cut short before it was done takes over the next time', async () => {
  await leaveOldDatabase(3);
  await browser.storage.local.set(OLD);
  const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('stopped'));
  const first = await wake();
  await expect(first.read()).rejects.toThrow('stopped');
  get.mockRestore();
  expect(await (await wake()).read()).toEqual(taken);
});

it('a new profile takes nothing over from there', async () => {
  await browser.storage.local.set(FORGED);
  const nothing = { coolDowns: {}, runWords: {}, protectedPeople: {}, lastUsed: [] };
  const worker = await wake();
  expect(await worker.read()).toEqual(nothing);

  const add = (mid: number) =>
    worker.protectedPeople.update((all) => ({ ...all, 7: [...(all['7'] ?? []), mid] }));
  await Promise.all([add(1), add(2), add(3)]);
  expect((await worker.protectedPeople.get())['7']).toEqual([1, 2, 3]);
});
