import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Collected } from '../../../collect/shared/collected.ts';
import { followedUnread } from '../../../storage/kept-items.ts';
import { catchUp } from './catch-up.ts';

const ACCOUNT = 7;
const HOUR = 3_600_000;
const NOW = 100 * HOUR;

async function ordersOf(state: Partial<Collected> | undefined, times: number): Promise<number> {
  let orders = 0;
  const topUp = {
    state: async () => state as Collected | undefined,
    order: async () => {
      orders += 1;
    },
  };
  for (let n = 0; n < times; n += 1) await catchUp(topUp, ACCOUNT, NOW);
  return orders;
}

beforeEach(() => followedUnread.set({ [ACCOUNT]: NOW - HOUR, 8: NOW }));

it('is ordered once for what was followed after the copy was complete', async () => {
  const copy = { completeAtMs: NOW - 2 * HOUR, wholeAtMs: NOW - 2 * HOUR };
  expect(await ordersOf(copy, 3)).toBe(1);
  expect(await followedUnread.get()).toEqual({ 8: NOW });
});

it('a copy that has them already is not read', async () => {
  expect(await ordersOf({ completeAtMs: NOW, wholeAtMs: NOW - 2 * HOUR }, 1)).toBe(0);
});

it.each([
  ['was never read', undefined],
  ['was never whole', { completeAtMs: null, wholeAtMs: null }],
  ['would be read from its beginning', { completeAtMs: NOW - 2 * HOUR, wholeAtMs: 0 }],
])('a copy that %s is left alone', async (_, copy) => {
  expect(await ordersOf(copy, 1)).toBe(0);
});
