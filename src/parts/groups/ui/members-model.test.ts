import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { ListOrders } from '@/src/ui/list-orders.ts';
import { createMembersModel } from './members-model.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const GROUP = { tagid: 5, name: '美食', count: 2, tip: '' };
const person = (mid: number) => ({ mid, name: `人 ${mid}`, sign: '', face: '' });
const leaving = { kind: 'group-leave', params: { tagids: [5] } } as Pick<Run, 'kind' | 'params'>;

/** A group of two people; `stale`: the service still answers as it did so long ago. */
async function open() {
  const was = { learntAtMs: null as number | null };
  const ask = (async () => ({
    value: { people: [person(1), person(2)], more: false },
    learntAtMs: was.learntAtMs ?? Date.now(),
    stale: false,
    dropped: 0,
  })) as unknown as Background;
  const model = createMembersModel(ask, GROUP as never, {} as ListOrders);
  await model.first.load();
  const shown = () => model.shown.value.map(({ mid }) => mid);
  return { model, was, shown };
}

it('who left is hidden while pages of before name them, and there again where a later one does', async () => {
  const { model, was, shown } = await open();
  const before = Date.now();
  await vi.advanceTimersByTimeAsync(1_000);
  model.settled(leaving, ['2']);
  expect(shown()).toEqual([1]);
  // From what is kept, or from a service that is slow to show it.
  was.learntAtMs = before;
  await model.first.load();
  was.learntAtMs = null;
  await model.first.load();
  expect(shown()).toEqual([1]);
  // Put back in another tab.
  await vi.advanceTimersByTimeAsync(60_000);
  await model.first.load();
  expect(shown()).toEqual([1, 2]);
});

it('a group that is deleted has the number of somebody who is chosen, and is not them', async () => {
  const { model } = await open();
  model.picked.pick(2, false, () => [1, 2]);
  model.settled({ kind: 'group-delete', params: {} }, ['2']);
  expect([...model.picked.ids.value]).toEqual([2]);
  model.settled(leaving, ['2']);
  expect([...model.picked.ids.value]).toEqual([]);
});
