import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { changeArchiveNotes } from '../../src/parts/history/worker/archive-store.ts';
import { createArchiveKeeper } from '../../src/parts/history/worker/shared.ts';
import { readViewings } from '../../src/storage/viewings.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createArchiveLife } from './archive-life.ts';
import { createMachine, type Machine } from './harness.ts';
import { simulated } from './setting.ts';

const account: number = PEOPLE.viewer;
const MINUTE = 60_000;

const bili = await simulated();
let machine: Machine;
let laterMs: number;
let alarm: number | null;
let marked: boolean;
beforeEach(() => {
  bili.state.viewer.history.splice(100);
  machine = createMachine(account);
  laterMs = 0;
  alarm = null;
  marked = false;
});

const asked = () => bili.log.filter(({ operation }) => operation === 'historyCursor').length;

function create() {
  const life = createArchiveLife(bili, machine, { laterMs: () => laterMs });
  const keeper = createArchiveKeeper({
    account: async () => machine.account,
    collections: life.collections,
    now: life.now,
    wakeArchive: async (everyMinutes) => {
      alarm = everyMinutes;
    },
    markPages: async (on) => {
      marked = on;
    },
  });
  /** The alarm goes off, and all that follows comes to its end. */
  const ring = async () => {
    await keeper.heed();
    await life.run();
  };
  return { ...life, ...keeper, ring };
}

it('asks nothing and sets no alarm before somebody switches it on', async () => {
  const { ring, state, refresh, arm } = create();
  await arm();
  await ring();
  await refresh(true);
  expect(asked()).toBe(0);
  expect(alarm).toBeNull();
  expect(await state()).toMatchObject({ on: false, declined: false, count: 0, reading: null });
});

it('switched on reads everything, then looks as often as was said', async () => {
  const { ring, run, switchTo, setEvery, state } = create();
  await switchTo(true);
  expect(alarm).toBe(30);
  await run();
  expect(await state()).toMatchObject({ on: true, count: 100, isWhole: true, missed: [] });
  const before = asked();
  laterMs += 10 * MINUTE;
  await ring();
  expect(asked()).toBe(before);
  laterMs += 20 * MINUTE;
  await ring();
  expect(asked()).toBe(before + 1);
  await setEvery(360);
  expect(alarm).toBe(360);
  laterMs += 90 * MINUTE;
  await ring();
  expect(asked()).toBe(before + 1);
  // A clock that was set back is no reason never to look again.
  laterMs -= 20 * 60 * MINUTE;
  await ring();
  expect(asked()).toBe(before + 2);
});

it.each([0, null])('looks at once where %j says that it never did', async (askedAtMs) => {
  const { ring, run, switchTo } = create();
  await switchTo(true);
  await run();
  await changeArchiveNotes(account, (notes) => ({ ...notes, askedAtMs }));
  const before = asked();
  await ring();
  expect(asked()).toBe(before + 1);
});

it('a day on which nothing is new costs 48 requests, whatever else wakes the worker', async () => {
  const { ring, run, switchTo } = create();
  await switchTo(true);
  await run();
  bili.log.length = 0;
  // Alarms come late, twice, and when a browser starts.
  for (let minute = 0; minute < 24 * 60; minute += 10) {
    laterMs += 10 * MINUTE;
    await ring();
  }
  expect(new Set(bili.log.map(({ operation }) => operation))).toEqual(new Set(['historyCursor']));
  expect(bili.log).toHaveLength(48);
});

it('switched off keeps what it has, and asks nothing more', async () => {
  const { ring, run, switchTo, state } = create();
  await switchTo(true);
  await run();
  await switchTo(false);
  expect(alarm).toBeNull();
  const before = asked();
  laterMs += 90 * MINUTE;
  await ring();
  expect(asked()).toBe(before);
  expect(await state()).toMatchObject({ on: false, declined: true, count: 100 });
  expect(await readViewings(account)).not.toEqual([]);
});

it('the alarm overrules no pause, and begins nothing anew that was cancelled', async () => {
  const { ring, run, onceTold, say, switchTo, state } = create();
  onceTold(3, () => say('pause'));
  await switchTo(true);
  await run();
  const before = asked();
  laterMs += 90 * MINUTE;
  await ring();
  expect(asked()).toBe(before);
  expect(await state()).toMatchObject({ reading: { state: 'paused' } });
  await say('cancel');
  laterMs += 90 * MINUTE;
  await ring();
  expect(asked()).toBe(before + 1);
  const { count } = await state();
  expect(count).toBeLessThan(100);
  expect(count).toBeGreaterThan(0);
});

it('everything is read again when the person wants it', async () => {
  const { run, onceTold, say, switchTo, refresh, state } = create();
  onceTold(3, () => say('cancel'));
  await switchTo(true);
  await run();
  expect((await state()).count).toBeLessThan(100);
  await refresh(true);
  await run();
  expect(await state()).toMatchObject({ count: 100, isWhole: true });
});

it('of a page that is opened again and again asks once a minute at most', async () => {
  const { run, switchTo, refresh } = create();
  await switchTo(true);
  await run();
  const before = asked();
  for (const _ of [1, 2, 3]) await refresh(false);
  await run();
  expect(asked()).toBe(before);
  laterMs += 2 * MINUTE;
  await refresh(false);
  await run();
  expect(asked()).toBe(before + 1);
});

it('signed out nothing runs; another account has its own wish', async () => {
  const { ring, run, switchTo, state, arm } = create();
  await switchTo(true);
  await run();
  const before = asked();
  machine.account = null;
  await arm();
  expect(alarm).toBeNull();
  laterMs += 90 * MINUTE;
  await ring();
  machine.account = PEOPLE.second;
  await arm();
  expect(alarm).toBeNull();
  await ring();
  expect(asked()).toBe(before);
  expect(await state()).toMatchObject({ on: false, count: 0 });
});

it('the site’s pages are marked while the archive is on, its owner signed in, and both wanted', async () => {
  const { switchTo, showMarks, arm, state } = create();
  await switchTo(true);
  expect(marked).toBe(false);
  await showMarks(true);
  expect(marked).toBe(true);
  machine.account = PEOPLE.second;
  await arm();
  expect(marked).toBe(false);
  machine.account = account;
  await arm();
  expect(marked).toBe(true);
  await switchTo(false);
  expect(marked).toBe(false);
  await switchTo(true);
  expect(marked).toBe(true);
  await showMarks(false);
  expect(marked).toBe(false);
  expect(await state()).toMatchObject({ on: true, marks: false });
});

it('says once that the history of the site was cleared', async () => {
  const { ring, run, switchTo, state, tellCleared } = create();
  await switchTo(true);
  await run();
  bili.state.viewer.history = [];
  laterMs += 90 * MINUTE;
  await ring();
  expect(await state()).toMatchObject({ count: 100, cleared: { told: false } });
  await tellCleared();
  laterMs += 90 * MINUTE;
  await ring();
  expect(await state()).toMatchObject({ cleared: { told: true } });
});
