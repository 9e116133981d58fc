// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { NOT_WEEKLY } from '../../src/parts/snapshots/shared/weekly.ts';
import { snapshotsKept } from '../../src/parts/snapshots/worker/snapshot-store.ts';
import { snapshotCollection } from '../../src/parts/snapshots/worker/taking.ts';
import { createWeekly, waitedFor } from '../../src/parts/snapshots/worker/weekly.ts';
import { weeklySnapshots } from '../../src/storage/kept-items.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createCollectingLife } from './collecting-life.ts';
import { createMachine } from './harness.ts';
import { simulated } from './setting.ts';

const account: number = PEOPLE.viewer;
const DAY = 86_400_000;

const bili = await simulated();
let laterMs: number;
let alarm: boolean | null;
beforeEach(() => {
  laterMs = 0;
  alarm = null;
});

function create(machine = createMachine(account)) {
  const life = createCollectingLife(bili, machine, snapshotCollection, { laterMs: () => laterMs });
  const weekly = createWeekly(
    {
      account: async () => machine.account,
      now: life.now,
      wakeWeekly: async (on) => {
        alarm = on;
      },
    },
    () => life.words,
  );
  /** The alarm goes off, and all that follows comes to its end. */
  const ring = async () => {
    await weekly.heed();
    return life.run();
  };
  return { ...life, ...weekly, ring };
}

const kept = async () => (await snapshotsKept.list(account)).length;

it('off at first: nothing is asked, and no alarm stands', async () => {
  const { arm, ring, state } = create();
  await arm();
  await ring();
  expect(bili.log).toEqual([]);
  expect(alarm).toBe(false);
  expect(await state()).toEqual({ on: false, lastMs: null });
});

it.each([0, null])('where %j stands for never, the first is due at once', async (begunAtMs) => {
  const { ring } = create();
  await weeklySnapshots.set({ [account]: { ...NOT_WEEKLY, on: true, begunAtMs } });
  await ring();
  expect(await kept()).toBe(1);
});

it('on, one is taken when the newest is a week old, whoever took it, and says when that was', async () => {
  const { ring, turn, state } = create();
  await turn(true);
  expect(alarm).toBe(true);
  await ring();
  expect(await kept()).toBe(1);
  const { lastMs } = await state();
  expect(Math.abs((lastMs ?? 0) - Date.now())).toBeLessThan(60_000);
  bili.log.length = 0;
  laterMs = 6 * DAY;
  await ring();
  expect(bili.log).toEqual([]);
  laterMs = 7 * DAY + 60_000;
  await ring();
  expect(await kept()).toBe(2);
  await turn(false);
  laterMs = 15 * DAY;
  await ring();
  expect([await kept(), alarm]).toEqual([2, false]);
});

it('has a share of the day, waits for the next, and begins no second one meanwhile', async () => {
  const { ring, turn, words } = create();
  await turn(true);
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const choice = (await weeklySnapshots.get())[account];
  const all = (spent: number) =>
    weeklySnapshots.set({ [account]: { ...choice, on: true, day, spent } as never });
  await all(117);
  const stood = await ring();
  expect(stood).toMatchObject({ state: 'waiting', wait: { reason: 'daily' } });
  expect(bili.log.length).toBe(3);
  await ring();
  expect(bili.log.length).toBe(3);
  // Somebody waits for it now.
  await waitedFor(account);
  await words.resume(0);
  expect(await ring()).toMatchObject({ state: 'done' });
  expect(await kept()).toBe(1);
});

it('what a check of the service stopped, no alarm begins again', async () => {
  bili.faults.add({ match: { operation: 'blacks' }, kind: 'code', code: -352 });
  const { ring, turn } = create();
  await turn(true);
  expect(await ring()).toMatchObject({ state: 'paused' });
  const asked = bili.log.length;
  laterMs = 8 * DAY;
  await ring();
  expect(bili.log.length).toBe(asked);
});

it('of another account nothing is taken', async () => {
  const { turn } = create();
  await turn(true);
  await create(createMachine(PEOPLE.second)).ring();
  expect(bili.log).toEqual([]);
});
