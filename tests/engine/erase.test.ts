import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Collected } from '../../src/collect/shared/collected.ts';
import { createTopUp } from '../../src/parts/followings/worker/top-up.ts';
import { settingsPart } from '../../src/parts/settings/worker/index.ts';
import { snapshotCollection } from '../../src/parts/snapshots/worker/taking.ts';
import type { CallContext } from '../../src/rpc/method.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { eraseAccount } from '../../src/storage/erase.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { createCollectingLife } from './collecting-life.ts';
import { createLife } from './harness.ts';
import { createSetting } from './setting.ts';

const set = createSetting();

it('nothing is erased while something is being changed, and everything once it has ended', async () => {
  const { engine, store } = createLife(set.bili, set.machine);
  const told: string[] = [];
  let reading: readonly Pick<Collected, 'state'>[] = [];
  const calls = settingsPart.calls({
    account: async () => PEOPLE.viewer,
    store,
    engine,
    collections: {
      unended: async () => reading as readonly Collected[],
      stop: async () => {
        reading = [];
      },
    },
    topUp: { isRunning: () => false, stop: async () => undefined },
    sync: {
      isOn: async () => null,
      turn: async () => undefined,
      push: () => undefined,
      merge: async () => [],
    },
    slow: async () => undefined,
    switched: () => undefined,
    meter: { lastHour: async () => 7 },
    limiterState: () => ({ slowness: 1, waiting: 0, sent: {}, coolDowns: {} }),
    faults: { all: async () => [{ operation: 'nav', what: 'server 500', count: 2 }] },
    now: Date.now,
    erased: async (what) => {
      told.push(what);
    },
  });
  const account = async () => PEOPLE.viewer;
  const { signal } = new AbortController();
  const context = { caller: 'page', account, signal } as unknown as CallContext;
  const erase = (stop = false) => calls['storage.erase'].run({ what: 'account', stop }, context);
  const used = () => calls['storage.used'].run({}, context);

  const run = await engine.start(set.unfollow(3));
  expect(await erase()).toBe('busy');
  expect(await engine.finish(run)).toMatchObject({ state: 'done' });
  expect(await used()).toMatchObject({ account: PEOPLE.viewer, parts: { journal: { count: 3 } } });
  reading = [{ state: 'running' }];
  expect(await erase()).toBe('busy');
  expect(told).toEqual([]);
  reading = [{ state: 'paused' }];
  expect(await erase()).toBe('erased');
  expect(told).toEqual(['account']);
  expect(await used()).toMatchObject({ parts: { journal: { count: 0, bytes: 0 } } });
  expect(await store.open()).toEqual([]);

  // Asked once more, what is under way is stopped first, and nothing is sent behind it.
  await engine.start(set.unfollow(9));
  reading = [{ state: 'running' }];
  expect(await erase()).toBe('busy');
  expect(await erase(true)).toBe('erased');
  expect(await store.open()).toEqual([]);
  expect(await used()).toMatchObject({ parts: { journal: { count: 0 } } });
  const sent = set.writes().length;
  await engine.wake();
  expect(set.writes()).toHaveLength(sent);
});

it('a page of a long read that is on its way leaves nothing behind', async () => {
  const life = createCollectingLife(set.bili, set.machine, snapshotCollection);
  await life.words.start(0);
  const going = life.run();
  await vi.waitFor(() => expect(set.bili.log.length).toBeGreaterThan(0));
  await life.collections.stop(PEOPLE.viewer);
  await eraseAccount(PEOPLE.viewer);
  await going;
  const database = await openDatabase();
  for (const store of ['followings', 'collections', 'snapshotDraft'] as const) {
    expect(await database.count(store)).toBe(0);
  }
});

it('nor does a page of the followings that somebody waits for', async () => {
  const { client, clock } = connect(set.bili, 'viewer', set.machine);
  const asking = Promise.withResolvers<void>();
  const answering = Promise.withResolvers<void>();
  // The first answer is on its way for as long as this test wants.
  const call = (async (...given: Parameters<typeof client.call>) => {
    const answer = await client.call(...given);
    asking.resolve();
    await answering.promise;
    return answer;
  }) as typeof client.call;
  const topUp = createTopUp({
    client: { ...client, call },
    clock,
    tell: async () => undefined,
    report: () => undefined,
  });
  await topUp.order(PEOPLE.viewer, true);
  await asking.promise;
  expect([topUp.isRunning(PEOPLE.viewer), topUp.isRunning(PEOPLE.second)]).toEqual([true, false]);
  const stopped = topUp.stop(null);
  answering.resolve();
  await stopped;
  expect(topUp.isRunning(null)).toBe(false);
  await eraseAccount(PEOPLE.viewer);
  const asked = set.bili.log.length;
  // What would have gone on has had its time.
  await clock.sleep(60_000);
  expect(set.bili.log).toHaveLength(asked);
  expect(asked).toBeLessThan(4);
  expect(await (await openDatabase()).count('followings')).toBe(0);
  // Afterwards it can be read anew.
  await topUp.order(PEOPLE.viewer, true);
  await vi.waitFor(() => expect(topUp.isRunning(null)).toBe(false), 20_000);
  expect(await (await openDatabase()).count('followings')).toBeGreaterThan(100);
});
