import { expect, it } from 'vitest';
import { createActs } from './acts.ts';
import type { Engine } from './engine.ts';
import type { RunStore } from './run-store.ts';
import type { ItemState, Run, RunState } from './shared/runs.ts';

/** How a click is told whose run and item stand like this. */
async function toldOf(state: RunState, item: ItemState) {
  const counts = { total: 1, verified: 0, failed: 0, doubtful: 0, skipped: 0 };
  const run = { id: 'r', kind: 'unfollow', state, wait: null, counts, undone: false } as Run;
  const engine = { act: async () => run } as unknown as Engine;
  const items = async () => [{ id: '1', title: '人', target: {}, state: item, error: null }];
  const store = { items, undosOf: async () => [] } as unknown as RunStore;
  return (await createActs(engine, store).order({} as never)).state;
}

it('a click that stands still with something sent is one of which nobody knows', async () => {
  expect(await toldOf('waiting', 'sending')).toBe('doubtful');
  // Paused in another window, or by a mistake of ours.
  expect(await toldOf('paused', 'sending')).toBe('doubtful');
  expect(await toldOf('running', 'sending')).toBe('sending');
  expect(await toldOf('paused', 'pending')).toBe('pending');
});

it('an undo that finds nothing to bring back is not told as one that did', async () => {
  const counts = { total: 1, verified: 1, failed: 0, doubtful: 0, skipped: 0 };
  const run = { id: 'r', kind: 'reserve', state: 'done', counts, undone: false } as Run;
  const items = async () => [{ id: '1', title: '', target: {}, state: 'verified', note: 'unread' }];
  const engine = { undo: async () => [], get: async () => run } as unknown as Engine;
  const store = { items, undosOf: async () => [] } as unknown as RunStore;
  const acts = createActs(engine, store);
  expect(await acts.undo('r')).toMatchObject({ state: 'failed', undone: false });
});
