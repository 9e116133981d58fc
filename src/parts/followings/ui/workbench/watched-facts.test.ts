import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { Background } from '@/src/rpc/client.ts';
import { row } from '../../../../../tests/support/following-rows.ts';
import { at, blockOf } from '../../../../../tests/support/viewing-rows.ts';

const ACCOUNT = 7;
const rows = [row({ account: ACCOUNT, mid: 8 }), row({ account: ACCOUNT, mid: 9 })];
const whole = { fromSeconds: 1, asOfSeconds: 2 };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  vi.resetModules();
});

const upload = (aid: number, tid: number) => ({
  ...{ account: ACCOUNT, mid: 9, pass: 1, aid, tid, bvid: '', title: '', cover: '' },
  ...{ createdSeconds: aid, durationSeconds: 1, plays: null, comments: null },
});

/** Facts over an archive with two viewings of a person, as the background says it stands. */
async function opened(state: Partial<ArchiveState> | Error = {}) {
  const { openDatabase } = await import('@/src/storage/database.ts');
  const { createWatchedFacts } = await import('./watched-facts.ts');
  const database = await openDatabase();
  await database.put(
    'viewings',
    blockOf([
      { at: at(1), mid: 8, partition: '日常' },
      { at: at(2), mid: 8 },
      { at: at(3), mid: 9, partition: '日常' },
    ]),
  );
  // Thirty of food, and before that more of games.
  for (let aid = 1; aid <= 70; aid += 1)
    await database.put('uploads', upload(aid, aid > 40 ? 76 : 17));
  const ask = vi.fn(async () => {
    if (state instanceof Error) throw state;
    return { account: ACCOUNT, on: true, whole, ...state };
  });
  const stop = new AbortController();
  const model = createWatchedFacts(ask as unknown as Background, stop.signal);
  return { model, ask };
}

describe('what the archive tells of people', () => {
  it('is read when it is asked for, and once for the same people', async () => {
    const { model, ask } = await opened();
    expect([ask.mock.calls.length, model.pending.value]).toEqual([0, false]);
    model.want(rows);
    expect(model.pending.value).toBe(true);
    await expect.poll(() => model.facts.value).not.toBeNull();
    expect(model.facts.value?.whole).toEqual(whole);
    const lastSeconds = at(2).getTime() / 1000;
    expect([...(model.facts.value?.found ?? [])]).toContainEqual([8, { count: 2, lastSeconds }]);
    model.want([...rows]);
    expect([ask.mock.calls.length, model.pending.value]).toEqual([1, false]);
  });

  it('the partition is that of the newest uploads where they were read, else of what was watched', async () => {
    const { model } = await opened();
    model.want(rows);
    await expect.poll(() => model.facts.value).not.toBeNull();
    expect([...model.partitions.value].sort()).toEqual([
      [8, '生活 日常'],
      [9, '美食 美食制作'],
    ]);
  });

  it('uploads that were read tell it without an archive too', async () => {
    const { model } = await opened({ on: false });
    model.want(rows);
    await expect.poll(() => model.state.value).not.toBeNull();
    expect([...model.partitions.value]).toEqual([[9, '美食 美食制作']]);
  });

  it.each([
    ['switched off', { on: false }],
    ['of another account', { account: 6 }],
  ])('an archive %s tells nothing, and that is known', async (_, state) => {
    const { model } = await opened(state);
    model.want(rows);
    await expect.poll(() => model.state.value).not.toBeNull();
    expect([model.facts.value, model.failed.value]).toEqual([null, false]);
  });

  it('what cannot be read is no answer, and is not waited for', async () => {
    const { model } = await opened(new Error('gone'));
    model.want(rows);
    await expect.poll(() => model.failed.value).toBe(true);
    expect([model.facts.value, model.pending.value]).toEqual([null, false]);
  });

  it('that of the one before says nothing of somebody else', async () => {
    const { model } = await opened();
    model.want(rows);
    await expect.poll(() => model.facts.value).not.toBeNull();
    model.want([row({ account: 6, mid: 8 })]);
    expect([model.facts.value, model.pending.value]).toEqual([null, true]);
    await expect.poll(() => model.state.value).not.toBeNull();
    expect(model.facts.value).toBeNull();
  });
});
