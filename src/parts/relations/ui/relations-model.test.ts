import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { bumpRevisions } from '@/src/storage/items.ts';
import { LISTS, type ListId } from './list-specs.ts';
import { createRelationsModel } from './relations-model.ts';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

function open() {
  const read: ListId[] = [];
  const ask = (async (method: string) => {
    if (method === 'acts.order') return { id: 'a', state: 'verified', undoable: true };
    return [];
  }) as unknown as Background;
  const reads = (id: ListId) => ({
    spec: LISTS[id],
    first: async () => {
      read.push(id);
      const value = { people: [], total: 0, more: false };
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
