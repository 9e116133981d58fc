import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { toColumns } from '@/src/parts/followings/shared/following-columns.ts';
import { EVERYBODY } from '@/src/parts/followings/shared/query.ts';
import type { SyncProgress } from '@/src/parts/followings/shared/sync-progress.ts';
import type { Background } from '@/src/rpc/client.ts';
import { followingsProgress } from '@/src/storage/items.ts';
import { following, row } from '../../../../../tests/support/following-rows.ts';
import { drawnRows } from './drawn-rows.ts';
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

const many = Array.from({ length: 100 }, (_, n) => following({ mid: n + 1, mtime: 1_000 + n }));
const MANY = { ...NOBODY, completeAtMs: 1, people: toColumns(many) };

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

it('the newest are drawn first, and whoever asks for all has them before these stand', async () => {
  await browser.storage.session.clear();
  const ask = (async (method: string) =>
    method === 'followings.local' ? MANY : null) as unknown as Background;
  const stop = new AbortController();
  const local = createLocalRows(ask, stop.signal);
  const shown = () => drawnRows(local.first.value, EVERYBODY, () => local.rows.value);
  const drawn: number[] = [];
  const end = effect(() => void drawn.push(shown().rows.length));
  let asked = 0;
  const look = effect(() => {
    if (local.first.value) asked = local.rows.peek().length;
  });
  local.follow();
  await vi.waitFor(() => expect(drawn).toEqual([0, 40, 100]));
  expect(asked).toBe(100);
  expect(local.view.value).toBe('ready');
  expect(local.count.value).toBe(100);
  end();
  look();
  stop.abort();
});

it('a search looks at everybody from the beginning', () => {
  const rows = [...many.keys()].map((n) => row({ mid: n + 1 }));
  const first = { rows: rows.slice(0, 40), count: 100 };
  expect(drawnRows(first, EVERYBODY, () => rows)).toBe(first);
  expect(drawnRows(first, { ...EVERYBODY, search: 'x' }, () => rows)).toEqual({ rows, count: 100 });
  expect(drawnRows(null, EVERYBODY, () => rows)).toEqual({ rows, count: 100 });
});
