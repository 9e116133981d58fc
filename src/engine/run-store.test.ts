import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { runStore } from './run-store.ts';
import type { Run } from './shared/runs.ts';

const run: Run = {
  id: 'a',
  account: 7,
  kind: 'unfollow',
  title: '某人',
  params: {},
  state: 'done',
  wait: null,
  single: false,
  createdAtMs: 1_000,
  endedAtMs: 2_000,
  counts: { total: 1, verified: 1, failed: 0, doubtful: 0, skipped: 0 },
  answered: 0,
  undoOf: null,
  undone: true,
  snapshot: null,
  needsBackup: false,
  blocks: 0,
};

it('runs are kept as they are, and their undos are found', async () => {
  await runStore.create([
    { run, items: [], entries: [] },
    { run: { ...run, id: 'undo', kind: 'relation-restore', undoOf: 'a' }, items: [], entries: [] },
  ]);

  expect(await runStore.get('a')).toEqual(run);
  expect((await runStore.undosOf('a')).map(({ id }) => id)).toEqual(['undo']);
  expect(await runStore.undosOf('undo')).toEqual([]);
});

it('a run is changed by what stands there now, never by what was read before', async () => {
  const changes = await Promise.all([
    runStore.change('a', () => ({ state: 'paused' })),
    runStore.change('a', ({ state }) => (state === 'paused' ? null : { state: 'running' })),
    runStore.change('a', () => ({ blocks: 3 })),
  ]);
  expect(changes.map((now) => now?.state)).toEqual(['paused', 'paused', 'paused']);
  expect(await runStore.get('a')).toEqual({ ...run, state: 'paused', blocks: 3 });
  expect(await runStore.change('none', () => ({ blocks: 1 }))).toBeUndefined();
});
