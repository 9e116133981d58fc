import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { SyncProgress } from '../../src/parts/followings/shared/sync-progress.ts';
import { createTopUp } from '../../src/parts/followings/worker/top-up.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { simulated } from './setting.ts';

const account = PEOPLE.viewer;

const bili = await simulated();

function create() {
  const { client, clock } = connect(bili);
  const told: SyncProgress[] = [];
  let laterMs = 0;
  const topUp = createTopUp({
    client,
    clock: { ...clock, now: () => clock.now() + laterMs },
    tell: async (progress) => {
      told.push(progress);
    },
    report: (error) => {
      throw error;
    },
  });
  return { topUp, told, later: (ms: number) => (laterMs += ms) };
}

const asked = () => bili.log.filter(({ operation }) => operation === 'followings').length;

it('tells every page and the end', async () => {
  const { topUp, told } = create();
  await topUp.order(account, false);
  // Whoever wants it meanwhile gets the same reading.
  await topUp.order(account, true);
  const total = bili.state.viewer.followings.size;
  await expect.poll(() => told.at(-1)?.state, { timeout: 10_000 }).toBe('done');
  expect(told.at(-1)).toMatchObject({ doubt: null, total, read: total, error: null });
  expect(
    told
      .map(({ read }) => read)
      .filter((read) => read > 0)
      .slice(0, 3),
  ).toEqual([50, 100, 150]);
  expect(asked()).toBe(Math.ceil(total / 50));
});

it('a fresh copy is checked again only when somebody asks, or later', async () => {
  const { topUp, told, later } = create();
  const settled = () => expect.poll(() => told.at(-1)?.state, { timeout: 10_000 }).toBe('done');
  await topUp.order(account, false);
  await settled();
  const before = asked();
  told.length = 0;
  await topUp.order(account, false);
  expect(told).toEqual([]);
  await topUp.order(account, true);
  await settled();
  expect(asked()).toBe(before + 1);
  told.length = 0;
  later(6 * 60_000);
  await topUp.order(account, false);
  await settled();
  expect(asked()).toBe(before + 2);
  // A clock that was ahead is set right: nothing is known to be fresh.
  told.length = 0;
  later(-60 * 60_000);
  await topUp.order(account, false);
  await settled();
  expect(asked()).toBeGreaterThan(before + 2);
});

it('a failure is told with its reason, and the next order goes on from there', async () => {
  const { topUp, told } = create();
  bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', after: 2 });
  await topUp.order(account, false);
  await expect.poll(() => told.at(-1)?.state, { timeout: 10_000 }).toBe('failed');
  expect(told.at(-1)).toMatchObject({ read: 100, error: { kind: 'intercepted' } });
  bili.faults.clear();
  const before = asked();
  // The block is the client's: another life of the worker asks again.
  const next = create();
  await next.topUp.order(account, false);
  await expect.poll(() => next.told.at(-1)?.state, { timeout: 10_000 }).toBe('done');
  expect(asked() - before).toBe(Math.ceil(bili.state.viewer.followings.size / 50) - 2);
});
