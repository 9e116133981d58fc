import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { toColumns } from '@/src/parts/followings/shared/following-columns.ts';
import type { SyncProgress } from '@/src/parts/followings/shared/sync-progress.ts';
import type { Background } from '@/src/rpc/client.ts';
import { followingsProgress } from '@/src/storage/items.ts';
import { createLocalRows } from './local-rows.ts';

const NOBODY = {
  account: 7,
  completeAtMs: null,
  total: null,
  underWay: false,
  people: toColumns([]),
  activity: null,
  protectedMids: [],
};

const ENDED: SyncProgress = {
  account: 7,
  state: 'done',
  read: 0,
  total: null,
  doubt: 'partial',
  error: null,
  atMs: 1,
};

it('a reading that ends with neither people nor their number has failed, and is not waited for', async () => {
  await browser.storage.session.clear();
  const ask = (async (method: string) =>
    method === 'followings.local' ? NOBODY : null) as unknown as Background;
  const stop = new AbortController();
  const local = createLocalRows(ask, stop.signal);
  local.follow();
  await vi.waitFor(() => expect(local.facts.value?.account).toBe(7));
  expect(local.view.value).toBe('loading');
  await followingsProgress.set(ENDED);
  await vi.waitFor(() => expect(local.view.value).toBe('failed'));
  expect(local.error.value).toEqual({ kind: 'schema', operation: 'followings' });
  // Asked again, it is waited for again.
  await followingsProgress.set({ ...ENDED, state: 'running', doubt: null });
  await vi.waitFor(() => expect(local.view.value).toBe('loading'));
  stop.abort();
});
