// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { eraseAll } from '../../storage/erase.ts';
import { chosenSlowness } from '../../storage/kept-items.ts';
import { noteSetting } from '../../storage/setting-rows.ts';
import { createSettingsSync } from './settings-sync.ts';

beforeEach(async () => {
  await eraseAll();
  await browser.storage.sync.clear();
  await browser.storage.local.clear();
});

const there = async () => (await browser.storage.sync.get('settings'))['settings'];

function create() {
  const taken: unknown[] = [];
  const sync = createSettingsSync({
    now: () => 50,
    taken: async (rows) => {
      taken.push(...rows.map(({ key }) => key));
    },
    report: (error) => {
      throw error;
    },
  });
  return { sync, taken };
}

it('off, nothing leaves this browser and nothing comes in', async () => {
  const { sync, taken } = create();
  await browser.storage.sync.set({ settings: [{ key: 'slowness', value: 3, atMs: 9 }] });
  await noteSetting('theme', 'dark', 5);
  sync.onStored({ language: { newValue: 'en' } });
  sync.onSynced();
  sync.push();
  await vi.waitFor(async () => expect(await sync.isOn()).toBe(false));
  expect(await there()).toEqual([{ key: 'slowness', value: 3, atMs: 9 }]);
  expect([taken, await chosenSlowness.get()]).toEqual([[], 1]);
});

it('switched on, both ways, and from then on what is chosen goes along', async () => {
  const { sync, taken } = create();
  await browser.storage.sync.set({ settings: [{ key: 'slowness', value: 3, atMs: 9 }] });
  await noteSetting('theme', 'dark', 5);
  await sync.turn(true);
  expect(await chosenSlowness.get()).toBe(3);
  expect(taken).toEqual(['slowness']);
  expect(await there()).toEqual([
    { key: 'slowness', value: 3, atMs: 9 },
    { key: 'theme', value: 'dark', atMs: 5 },
  ]);
  sync.onStored({ language: { newValue: 'en' } });
  await vi.waitFor(async () =>
    expect(await there()).toContainEqual({ key: 'language', value: 'en', atMs: 50 }),
  );
  await sync.turn(false);
  await sync.forget();
  expect(await there()).toBeUndefined();
});

it('what somebody else put there is looked at like anything else', async () => {
  const { sync, taken } = create();
  await browser.storage.sync.set({ settings: 'no rows' });
  await sync.turn(true);
  expect(await there()).toEqual([]);
  await browser.storage.sync.set({ settings: [{ key: 'slowness', value: 99, atMs: 9 }] });
  sync.onSynced();
  sync.push();
  await vi.waitFor(async () => expect(await sync.isOn()).toBe(true));
  expect([taken, await chosenSlowness.get()]).toEqual([[], 1]);
});

it('two devices that know the same do not take turns in writing it', async () => {
  const { sync } = create();
  await noteSetting('theme', 'dark', 5);
  await noteSetting('slowness', 2, 6);
  const rows = [
    { key: 'slowness', value: 2, atMs: 6 },
    { key: 'theme', value: 'dark', atMs: 5 },
    { key: 'of-a-later-version', value: 1, atMs: 7 },
  ];
  await browser.storage.sync.set({ settings: rows });
  const set = vi.spyOn(browser.storage.sync, 'set');
  await sync.turn(true);
  expect(set).not.toHaveBeenCalled();
  // What is chosen here goes along, beside what this version does not know.
  await noteSetting('slowness', 3, 8);
  await sync.turn(true);
  set.mockRestore();
  expect(await there()).toEqual([{ key: 'slowness', value: 3, atMs: 8 }, rows[1], rows[2]]);
});

it('a browser without a sync of its own keeps its settings to itself', async () => {
  const sync = vi.spyOn(browser.storage, 'sync', 'get').mockReturnValue(undefined as never);
  try {
    const { sync: alone, taken } = create();
    await alone.turn(true);
    alone.push();
    expect(await alone.isOn()).toBe(null);
    expect(taken).toEqual([]);
  } finally {
    sync.mockRestore();
  }
});
