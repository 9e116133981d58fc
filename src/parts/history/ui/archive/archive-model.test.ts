import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { Background } from '@/src/rpc/client.ts';
import { bumpRevisions } from '@/src/storage/items.ts';
import { createArchiveModel } from './archive-model.ts';

afterEach(() => fakeBrowser.reset());

/** An archive that is asked how it stands; every answer is held back until it is given. */
function open() {
  const looks: ((count: number) => void)[] = [];
  const ask = (() => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    looks.push((count) => resolve({ account: 7, count, reading: null }));
    return promise;
  }) as unknown as Background;
  const model = createArchiveModel(ask);
  model.follow(false);
  const answer = async (at: number, count: number) => {
    looks[at]?.(count);
    await vi.waitFor(() => expect(model.looked.value).toBe(true));
    return (model.state.value as ArchiveState | null)?.count;
  };
  return { model, looks, answer };
}

it('of two looks the one begun last is shown, whichever is answered first', async () => {
  const { model, looks, answer } = open();
  await bumpRevisions('archive');
  expect(looks).toHaveLength(2);
  expect(await answer(1, 20)).toBe(20);
  const stamp = model.stamp.value;
  expect(await answer(0, 10)).toBe(20);
  await Promise.resolve();
  expect([model.state.value?.count, model.stamp.value]).toEqual([20, stamp]);
  model.dispose();
});

it('an answer is shown also while a later look is on its way', async () => {
  const { model, answer } = open();
  await bumpRevisions('archive');
  expect(await answer(0, 10)).toBe(10);
  await answer(1, 20);
  await vi.waitFor(() => expect(model.state.value?.count).toBe(20));
  model.dispose();
});
