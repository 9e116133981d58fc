import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PersonInList } from '@/src/parts/relations/shared/listed.ts';
import type { Background } from '@/src/rpc/client.ts';
import { bumpRevisions, runProgress } from '@/src/storage/items.ts';
import { LISTS, type ListId } from './list-specs.ts';
import { createRelationsModel } from './relations-model.ts';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

function open() {
  const read: ListId[] = [];
  const ask = (async (method: string) => {
    if (method === 'acts.order') return { id: 'a', state: 'verified', undoable: true };
    if (method === 'runs.rows') return { open: ['2'], done: ['1'] };
    return [];
  }) as unknown as Background;
  const reads = (id: ListId) => ({
    spec: LISTS[id],
    first: async () => {
      read.push(id);
      const people = [1, 2].map((mid) => ({ mid, name: `人 ${mid}` }) as PersonInList);
      const value = { people, total: 2, more: false };
      return { value, learntAtMs: 1, stale: false, dropped: 0 };
    },
  });
  const model = createRelationsModel(ask, { reads, owner: async () => 7 });
  model.follow();
  for (const id of ['fans', 'blacks'] as const) model.list(id).open();
  const settled = async () => {
    await vi.advanceTimersByTimeAsync(5_500);
  };
  return { model, read, settled };
}

it('what is undone elsewhere is read again: the list that is looked at, the others when they are', async () => {
  const { model, read, settled } = open();
  await settled();
  expect(read).toEqual(['fans', 'blacks']);
  await bumpRevisions('relations');
  await bumpRevisions('relations');
  await settled();
  expect(read).toEqual(['fans', 'blacks', 'blacks']);
  model.list('fans').open();
  await settled();
  expect(read).toEqual(['fans', 'blacks', 'blacks', 'fans']);
  model.dispose();
});

it('what was ordered here is not read again: the service may not show it yet', async () => {
  const { model, read, settled } = open();
  await settled();
  const person = { mid: 3, name: '某人' };
  model.order('unblock', [person as never]);
  await vi.waitFor(() => expect(model.orders.acting.value.size).toBe(0));
  await bumpRevisions('relations');
  await settled();
  expect(read).toEqual(['fans', 'blacks']);
  model.dispose();
});

it('while a run stands still it shows what is done, and what changes elsewhere', async () => {
  const { model, read, settled } = open();
  await settled();
  const counts = { total: 2, verified: 1, failed: 0, doubtful: 0, skipped: 0 };
  const run = { id: 'r', kind: 'unblock', params: {}, single: false, wait: null, undoOf: null };
  const tell = (state: string) =>
    runProgress.set({ run: { ...run, counts, state } as never, settled: 1 });
  const list = model.list('blacks');
  await tell('running');
  await settled();
  expect(list.present.value.map(({ mid }) => mid)).toEqual([2]);
  await bumpRevisions('relations');
  await settled();
  expect(read).toEqual(['fans', 'blacks']);
  await tell('waiting');
  // What was ordered here was shown before the service shows it.
  await vi.advanceTimersByTimeAsync(10_000);
  await bumpRevisions('relations');
  await settled();
  expect(read).toEqual(['fans', 'blacks', 'blacks']);
  model.dispose();
});
