// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { eraseAll } from './erase.ts';
import { chosenSlowness, switchedOff } from './kept-items.ts';
import { mergeSettings, noteSetting, noteStored, readSettings } from './setting-rows.ts';

beforeEach(async () => {
  await eraseAll();
  await browser.storage.local.clear();
});

it('a choice is known with when it was made; made once more it is the same', async () => {
  expect(await noteStored({ language: { newValue: 'en' }, revisions: { newValue: {} } }, 5)).toBe(
    true,
  );
  expect(await noteStored({ language: { newValue: 'en' } }, 9)).toBe(false);
  expect(await noteSetting('slowness', 2, 7)).toBe(true);
  expect(await readSettings()).toEqual([
    { key: 'language', value: 'en', atMs: 5 },
    { key: 'slowness', value: 2, atMs: 7 },
  ]);
});

it('what scripts on pages may have put there is no choice', async () => {
  expect(await noteStored({ theme: { newValue: '<script>' }, panels: { newValue: 4 } }, 5)).toBe(
    false,
  );
  expect(await readSettings()).toEqual([]);
});

it('the later choice holds, wherever it was made, and is carried out', async () => {
  await noteSetting('slowness', 2, 7);
  await noteSetting('switchedOff', ['menu'], 7);
  const given = [
    { key: 'slowness', value: 3, atMs: 8 },
    { key: 'switchedOff', value: [], atMs: 6 },
    { key: 'theme', value: 'dark', atMs: 1 },
  ];
  expect(await mergeSettings(given)).toEqual([given[0], given[2]]);
  expect(await chosenSlowness.get()).toBe(3);
  expect(await switchedOff.get()).toEqual([]);
  expect(await browser.storage.local.get('theme')).toEqual({ theme: 'dark' });
  expect(await mergeSettings(given)).toEqual([]);
});

it('what this version does not know, or what cannot be, is left', async () => {
  const odd = [
    { key: 'colour', value: 'red', atMs: 9 },
    { key: 'slowness', value: 0.1, atMs: 9 },
    { key: 'switchedOff', value: ['alarms'], atMs: 9 },
    { key: '__proto__', value: 1, atMs: 9 },
  ];
  expect(await mergeSettings(odd)).toEqual([]);
  expect(await chosenSlowness.get()).toBe(1);
});

it('two devices come to the same, whichever takes in the other, also from the same moment', async () => {
  const [a, b] = [
    { key: 'slowness', value: 2, atMs: 5 },
    { key: 'slowness', value: 3, atMs: 5 },
  ];
  await mergeSettings([a]);
  await mergeSettings([b]);
  const one = await readSettings();
  await eraseAll();
  await mergeSettings([b]);
  await mergeSettings([a]);
  expect(await readSettings()).toEqual(one);
});

it('a choice that is made here holds though another device had a clock that was fast', async () => {
  await mergeSettings([{ key: 'slowness', value: 3, atMs: 1_000 }]);
  await noteSetting('slowness', 1, 10);
  // The other device gives its own once more.
  await mergeSettings([{ key: 'slowness', value: 3, atMs: 1_000 }]);
  expect(await readSettings()).toEqual([{ key: 'slowness', value: 1, atMs: 1_001 }]);
});
