// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CallContext } from '../../../rpc/method.ts';
import { logsKept } from '../../../storage/account-log.ts';
import { eraseAll } from '../../../storage/erase.ts';
import { chosenSlowness, isOn } from '../../../storage/kept-items.ts';
import { mergeSettings } from '../../../storage/setting-rows.ts';
import { backgroundCalls } from './background-calls.ts';

const context = { caller: 'page', signal: new AbortController().signal } as CallContext;

beforeEach(eraseAll);

function create(mine: number | null = 7) {
  const told: unknown[] = [];
  const push = vi.fn();
  const calls = backgroundCalls({
    account: async () => mine,
    now: () => 5,
    sync: {
      isOn: async () => null,
      turn: async () => undefined,
      push,
      merge: mergeSettings,
    },
    slow: async (by) => {
      told.push(by);
    },
    switched: () => {
      told.push('switched');
    },
  });
  return { calls, told, push };
}

it('a slower pace is kept, and the queue hears of it', async () => {
  const { calls, told } = create();
  expect(await calls['settings.background'].run({}, context)).toEqual({
    slowness: 1,
    off: [],
    daily: false,
    synced: null,
  });
  expect((await calls['settings.slow'].run({ by: 3 }, context)).slowness).toBe(3);
  expect(await chosenSlowness.get()).toBe(3);
  expect(told).toEqual([3]);
  expect(calls['settings.slow'].input.safeParse({ by: 0.5 }).success).toBe(false);
});

it('what is switched off stays so until it is switched on, for every account', async () => {
  const { calls, told } = create();
  await calls['settings.switch'].run({ id: 'menu', on: false }, context);
  await calls['settings.switch'].run({ id: 'menu', on: false }, context);
  const { off } = await create(null).calls['settings.background'].run({}, context);
  expect(off).toEqual(['menu']);
  expect([await isOn('menu'), await isOn('sync')]).toEqual([false, true]);
  await calls['settings.switch'].run({ id: 'menu', on: true }, context);
  expect(await isOn('menu')).toBe(true);
  expect(told).toEqual(['switched', 'switched', 'switched']);
});

it('whether logs are kept daily is told of the account that is signed in', async () => {
  await logsKept.set({ 7: { daily: true, known: {} } });
  expect((await create(7).calls['settings.background'].run({}, context)).daily).toBe(true);
  expect((await create(8).calls['settings.background'].run({}, context)).daily).toBe(false);
  expect((await create(null).calls['settings.background'].run({}, context)).daily).toBeNull();
});

it('what a snapshot has is chosen once more, whatever was chosen by a clock that was fast', async () => {
  await mergeSettings([{ key: 'slowness', value: 3, atMs: 1_000 }]);
  const { calls, push } = create();
  const merge = calls['settings.merge'];
  expect(await merge.run({ rows: [{ key: 'slowness', value: 2, atMs: 9 }] }, context)).toBe(0);
  expect(await merge.run({ rows: [{ key: 'slowness', value: 2 }] }, context)).toBe(1);
  expect(await chosenSlowness.get()).toBe(2);
  // To other devices it goes like any choice.
  expect(push).toHaveBeenCalledTimes(2);
});
