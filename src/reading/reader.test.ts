import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallOptions, Client } from '../api/client.ts';
import { upStat } from '../api/operations/space.ts';
import { upStatRead } from '../parts/person/worker/reads.ts';
import { BiliError } from '../shared/errors.ts';
import { cache } from '../storage/cache.ts';
import { createReader } from './reader.ts';
import type { FailingCalls } from './shared/failing.ts';

describe('createReader', () => {
  let now = 0;
  let calls = 0;
  let lost = 0;
  let answer: () => unknown;
  // A person of its own for each test: the cache is the real one.
  let mid = 100;
  const clock = { now: () => now, sleep: async () => undefined };
  let asked: CallOptions = {};
  const call = async (_: unknown, __: unknown, options: CallOptions = {}) => {
    asked = options;
    calls++;
    return { data: answer(), dropped: 0, lost };
  };
  const reader = createReader({ client: { call } as unknown as Client, cache, clock });
  const read = (from: 'cache' | 'any' | 'network', account: number | null = 1) =>
    reader.read(upStatRead, { mid }, { from, account });

  beforeEach(() => {
    now = 1_000_000;
    calls = 0;
    lost = 0;
    mid++;
    answer = () => ({ archive: { view: 5 }, article: { view: 6 }, likes: 7 });
  });

  it('asks once while the answer is fresh', async () => {
    await read('any');
    now += upStat.freshMs - 1;
    expect((await read('any'))?.value).toEqual({ plays: 5, reads: 6, likes: 7 });
    expect(calls).toBe(1);
  });

  it('what a long read has asked is not asked again, and nothing else is taken for it', async () => {
    const client = reader.serving(upStatRead, { mid });
    await client.call(upStat, { mid: mid + 1 }, { account: 1 });
    expect(await read('cache')).toBeNull();
    await client.call(upStat, { mid }, { account: 1 });
    expect((await read('any'))?.value).toEqual({ plays: 5, reads: 6, likes: 7 });
    expect([calls, await read('cache', 2)]).toEqual([2, null]);
  });

  it('asks again when it is old, and shows the old one from the cache as stale', async () => {
    await read('any');
    now += upStat.freshMs;
    expect((await read('cache'))?.stale).toBe(true);
    await read('any');
    expect(calls).toBe(2);
  });

  it('figures that did not fit are told with the answer, also when it is kept', async () => {
    lost = 2;
    expect(await read('any')).toMatchObject({ dropped: 0, lost: 2 });
    expect(await read('cache')).toMatchObject({ lost: 2 });
  });

  it('`cache` never asks', async () => {
    expect(await read('cache')).toBeNull();
    expect(calls).toBe(0);
  });

  it('accounts do not mix', async () => {
    await read('any', 1);
    expect(await read('cache', 2)).toBeNull();
    expect(await read('cache', null)).toBeNull();
  });

  it('asks in the name it keeps the answer for, also where that is nobody', async () => {
    for (const account of [1, null]) {
      await read('network', account);
      expect(asked.account).toBe(account);
    }
  });

  it('forgets what its owner has hidden since', async () => {
    await read('any');
    answer = () => {
      throw new BiliError({ kind: 'private', operation: 'upStat' });
    };
    await expect(read('network')).rejects.toMatchObject({ kind: 'private' });
    expect(await read('cache')).toBeNull();
  });

  it('shows what is out of date until the service answers', async () => {
    await read('any');
    await reader.expireAll(upStatRead, 1);
    expect(await read('cache')).toMatchObject({ stale: true, value: { plays: 5 } });
    await read('any');
    expect(calls).toBe(2);
    expect((await read('cache'))?.stale).toBe(false);
  });

  it('a clock set back makes the answer stale, not eternal', async () => {
    await read('any');
    now -= 60 * 60_000;
    expect((await read('cache'))?.stale).toBe(true);
  });

  it('what fails again and again is let alone until a person tries it', async () => {
    let failing: FailingCalls = {};
    const store = {
      get: async () => failing,
      set: async (all: FailingCalls) => {
        failing = all;
      },
    };
    const switched = createReader({
      client: { call } as unknown as Client,
      cache,
      clock,
      failing: store,
    });
    const ask = (from: 'any' | 'network') =>
      switched.read(upStatRead, { mid }, { from, account: 1 });
    answer = () => {
      throw new BiliError({ kind: 'schema', operation: 'upStat' });
    };
    for (let n = 0; n < 3; n++) await expect(ask('any')).rejects.toMatchObject({ kind: 'schema' });
    await expect(ask('any')).rejects.toMatchObject({ kind: 'switched-off' });
    expect(calls).toBe(3);
    answer = () => ({ likes: 7 });
    await ask('network');
    now += upStat.freshMs;
    await ask('any');
    expect(calls).toBe(5);
  });
});
