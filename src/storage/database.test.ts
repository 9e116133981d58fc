// @vitest-environment node
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { runStore } from '../engine/run-store.ts';
import { openDatabase } from './database.ts';
import type { OldAct } from './old-acts.ts';

const act: OldAct = {
  id: 'a',
  kind: 'unfollow',
  account: 7,
  target: { mid: 42, title: '某人' },
  tagids: [],
  before: { mine: 'mutual', sinceSeconds: 100, special: true, tagids: [3] },
  state: 'verified',
  createdAtMs: 1_000,
  error: null,
  undone: false,
};

it('acts of the first version become runs of today, and stay undoable', async () => {
  const old = await openDB('bilideck', 1, {
    upgrade(database) {
      database
        .createObjectStore('cache', { keyPath: 'key' })
        .createIndex('learntAtMs', 'learntAtMs');
      database
        .createObjectStore('acts', { keyPath: 'id' })
        .createIndex('createdAtMs', 'createdAtMs');
    },
  });
  await old.put('acts', act);
  await old.put('acts', { ...act, id: 'b', state: 'sending', createdAtMs: 2_000 });
  await old.put('cache', { key: 'k', learntAtMs: 1 });
  old.close();

  const runs = await runStore.recent(7, 10);
  expect(runs.map(({ id, state }) => [id, state])).toEqual([
    ['b', 'done'],
    ['a', 'done'],
  ]);
  expect(await runStore.journalOf('b')).toMatchObject([{ state: 'doubtful' }]);
  const [item] = await runStore.items('a', ['verified'], 5);
  expect(item).toMatchObject({
    target: { mid: 42 },
    before: { following: true, blocked: false, special: true, tagids: [3], sinceSeconds: 100 },
  });
  expect(await (await openDatabase()).get('cache', 'k')).toBeDefined();
});
