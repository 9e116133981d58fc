import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Run, RunItem } from '../../../engine/shared/runs.ts';
import type { KindId } from '../../../shared/kind-ids.ts';
import { openDatabase } from '../../../storage/database.ts';
import { lastSignReview } from './sign-review.ts';

const ME = 7;
const NOW = 40 * 86_400_000;

async function saved(
  id: string,
  createdAtMs: number,
  item: Partial<RunItem>,
  kind: KindId = 'profile-update',
) {
  const database = await openDatabase();
  await database.put('runs', { id, account: ME, kind, createdAtMs, state: 'done' } as Run);
  const before = { name: '我', sign: '旧', sex: '男', birthday: '' };
  const kept = { run: id, index: 0, id, state: 'verified', note: null, before, ...item };
  await database.put('items', kept as RunItem);
}

beforeEach(async () => {
  const database = await openDatabase();
  await Promise.all([database.clear('runs'), database.clear('items')]);
});

it('the signature saved last waits, whatever else was saved since', async () => {
  await saved('a', NOW - 9_000, { target: { sign: '更早' }, note: 'review' });
  await saved('b', NOW - 8_000, { target: { sign: '新' }, note: 'review' });
  await saved('c', NOW - 7_000, { target: { sex: '女' } });
  await saved('d', NOW - 6_000, { target: { mid: 5 } }, 'follow');
  await saved('e', NOW - 5_000, { target: { sign: '没存上' }, state: 'failed' });
  expect(await lastSignReview(ME, NOW)).toEqual({ sign: '新', was: '旧', atMs: NOW - 8_000 });
});

it('nothing waits once a later one was seen, nor of somebody else, nor of long ago', async () => {
  await saved('a', NOW - 20 * 86_400_000, { target: { sign: '上个月' }, note: 'review' });
  expect(await lastSignReview(ME, NOW)).toBeNull();
  await saved('b', NOW - 9_000, { target: { sign: '新' }, note: 'review' });
  expect(await lastSignReview(8, NOW)).toBeNull();
  await saved('c', NOW - 8_000, { target: { sign: '看到了' } });
  expect(await lastSignReview(ME, NOW)).toBeNull();
});
