import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import type { Collected } from '../../../collect/shared/collected.ts';
import { changeLog } from '../../../storage/change-log.ts';
import { openDatabase } from '../../../storage/database.ts';
import { eraseAll } from '../../../storage/erase.ts';
import { draftStore } from './draft-store.ts';
import { snapshotsKept } from './snapshot-store.ts';

beforeEach(eraseAll);

const fans = (...mids: readonly number[]) =>
  whole<'fans'>(mids.map((mid) => ({ mid, name: `粉丝 ${mid}`, since: mid })));

it.each([
  ['written down', () => vi.spyOn(changeLog, 'add')],
  ['kept', () => vi.spyOn(snapshotsKept, 'add')],
])('stopped when it is %s, what changed since the one before is told once', async (_, spied) => {
  const before = snapshotOf({ fans: fans(5, 6) });
  await snapshotsKept.add(before);
  const startedAtMs = Date.parse(before.takenAt) + 9_000;
  const at = { id: 'snapshot', account: 7, of: 0, pass: 1, startedAtMs } as Collected;
  const draft = { account: 7, job: 'fans', pass: 1, ...fans(5, 8) };
  await (await openDatabase()).put('snapshotDraft', draft);
  spied().mockRejectedValueOnce(new Error('stopped'));
  await expect(draftStore.finish(at, startedAtMs)).rejects.toThrow('stopped');
  await draftStore.finish(at, startedAtMs);
  const told = await changeLog.newest(7, 9);
  expect(told.map(({ kind, mid }) => [kind, mid]).sort()).toEqual([
    ['fan-lost', 6],
    ['fan-new', 8],
  ]);
  expect(await snapshotsKept.list(7)).toHaveLength(2);
});
