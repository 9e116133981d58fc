import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { archivedViewing } from '@/tests/support/archived-viewing.ts';
import { createSiteModel } from './site-model.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const item = (n: number) => archivedViewing({ key: `archive_${n}`, viewedSeconds: 1_000 + n });
const next = { max: 1, view_at: 1_001, business: 'archive' };

function create(answers: (() => unknown)[]) {
  const asked: unknown[] = [];
  const ask = async (_: string, { cursor, from }: { cursor: unknown; from: string }) => {
    if (from === 'cache') return null;
    asked.push(cursor);
    return answers.shift()?.() ?? null;
  };
  const archive = signal<ArchiveState | null>(null);
  const opened = signal(false);
  const site = createSiteModel(ask as unknown as Background, archive, opened);
  const settle = () => vi.advanceTimersByTimeAsync(10);
  const state = (reading: { state: string; topUp: boolean } | null, on = true) =>
    ({ account: 7, on, reading: reading && { ...reading, completeAtMs: 1 } }) as ArchiveState;
  return { asked, archive, opened, site, settle, state };
}

const page =
  (items: readonly object[], more: object | null, dropped = 0) =>
  () => ({
    value: { items, next: more },
    learntAtMs: Date.now(),
    stale: false,
    dropped,
    lost: 0,
  });

it('waits for what the keeper reads, and then reads no more than the newest page', async () => {
  const { asked, archive, opened, site, settle, state } = create([page([item(5)], next)]);
  archive.value = state({ state: 'done', topUp: true });
  await settle();
  expect(asked).toEqual([]);
  // By the time that it has been asked for, the keeper reads.
  archive.value = state({ state: 'running', topUp: true });
  opened.value = true;
  await settle();
  expect(asked).toEqual([]);
  archive.value = state({ state: 'done', topUp: true });
  await settle();
  expect(asked).toEqual([null]);
  expect(site.read.value).toMatchObject({ downToSeconds: 1_005, isSure: true });
  site.dispose();
});

it('refused it says why, and nothing of it is taken for known', async () => {
  const refused = () => {
    throw new BiliError({ kind: 'not-logged-in', operation: 'historyCursor' });
  };
  const { archive, opened, site, settle, state } = create([refused, page([item(2)], null)]);
  opened.value = true;
  archive.value = state(null, false);
  await settle();
  expect(site.error.value).toMatchObject({ kind: 'not-logged-in' });
  expect(site.read.value).toMatchObject({ items: [], downToSeconds: null });
  site.retry();
  await settle();
  expect(site.error.value).toBeNull();
  // Read to its end.
  expect(site.read.value).toMatchObject({ downToSeconds: 'end' });
  site.dispose();
});

it('goes on from page to page, is unsure of what could not be read, and forgets what was deleted', async () => {
  const answers = [page([item(5), item(4)], next), page([item(3)], null, 1)];
  const { asked, archive, opened, site, settle, state } = create(answers);
  opened.value = true;
  archive.value = state({ state: 'done', topUp: true });
  await settle();
  site.more();
  await settle();
  expect(asked).toEqual([null, next]);
  expect(site.read.value).toMatchObject({ isSure: false });
  site.forget(['archive_4']);
  expect(site.read.value.items.map(({ key }) => key)).toEqual(['archive_5', 'archive_3']);
  site.dispose();
});

it('what was deleted there and is seen again is there again', async () => {
  const again = { ...item(4), viewedSeconds: 2_000 };
  const answers = [page([item(5), item(4)], null), page([again, item(5)], null)];
  const { archive, opened, site, settle, state } = create(answers);
  opened.value = true;
  archive.value = state({ state: 'done', topUp: true });
  await settle();
  site.forget(['archive_4', 'archive_3']);
  expect(site.read.value.items.map(({ key }) => key)).toEqual(['archive_5']);
  site.retry();
  await settle();
  const there = site.read.value.items.map(({ key, viewedSeconds }) => [key, viewedSeconds]);
  expect(there).toEqual([
    ['archive_4', 2_000],
    ['archive_5', 1_005],
  ]);
  site.dispose();
});
