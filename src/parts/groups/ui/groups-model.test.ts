import { expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { createGroupsModel } from './groups-model.ts';

it('a group that is moved while the order before is being saved is moved in that order', async () => {
  let order = [1, 2, 3];
  const sent: (readonly number[])[] = [];
  const held: (() => void)[] = [];
  const ask = (async (method: string, input: { items: { target: { tagids: number[] } }[] }) => {
    if (method === 'groups.list') {
      const value = order.map((tagid) => ({ tagid, name: String(tagid), count: 0 }));
      return { value, learntAtMs: Date.now(), stale: false, dropped: 0 };
    }
    if (method !== 'acts.order') return [];
    order = input.items[0]?.target.tagids ?? [];
    sent.push(order);
    await new Promise<void>((resolve) => held.push(resolve));
    return {
      id: `a${sent.length}`,
      kind: 'group-sort',
      state: 'verified',
      note: null,
      error: null,
    };
  }) as unknown as Background;
  const model = createGroupsModel(ask);
  await model.list.load();
  const move = (tagid: number) => {
    model.grab(tagid);
    model.moveWithin(tagid, 0);
    model.letGo(true, '分组');
  };
  move(3);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  move(2);
  held[0]?.();
  await vi.waitFor(() => expect(held).toHaveLength(2));
  held[1]?.();
  await vi.waitFor(() => expect(model.sorting.value).toBeNull());
  expect(sent).toEqual([
    [3, 1, 2],
    [2, 3, 1],
  ]);
  model.dispose();
});
