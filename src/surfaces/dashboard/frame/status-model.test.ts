import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { runProgress } from '@/src/storage/items.ts';
import { createStatusModel } from './status-model.ts';

const runOf = (change: Partial<Run>) => {
  const counts = { total: 2, verified: 0, failed: 0, doubtful: 0, skipped: 0 };
  const run = { id: 'a', account: 7, state: 'running', wait: null, undoOf: null, single: false };
  return { ...run, answered: 0, counts, ...change } as Run;
};
const say = (run: Run) => runProgress.set({ run, settled: 0 });
const done = { state: 'done' } as const;

describe('createStatusModel', () => {
  beforeEach(() => fakeBrowser.reset());

  async function opened(recent: readonly Run[]) {
    const ask = (async (method: string) =>
      method === 'runs.recent'
        ? recent
        : method === 'collections.unended'
          ? []
          : null) as unknown as Background;
    const model = createStatusModel(ask);
    const stop = model.follow();
    await expect.poll(() => model.going.value.length).toBe(recent.length);
    const going = () => model.going.value.map(({ run }) => run.id);
    return { model, going, stop };
  }

  it('offers no way back from a run whose undo was begun somewhere else', async () => {
    const { model, going, stop } = await opened([runOf({})]);
    await say(runOf(done));
    const told = () => model.since.lines.value.map(({ run, undo }) => [run.id, undo]);
    expect(told()).toEqual([['a', 'none']]);
    await say(runOf({ id: 'u', undoOf: 'a' }));
    expect([told(), going()]).toEqual([[['a', 'under-way']], ['u']]);
    await say(runOf({ id: 'u', undoOf: 'a', ...done }));
    expect([told(), going()]).toEqual([[['u', 'none']], []]);
    stop();
  });

  it('shows nothing as going on that ended while it was asked', async () => {
    const recent = Promise.withResolvers<readonly Run[]>();
    const ask = ((method: string) =>
      method === 'runs.recent' ? recent.promise : Promise.resolve([])) as unknown as Background;
    const model = createStatusModel(ask);
    const stop = model.follow();
    await say(runOf(done));
    recent.resolve([runOf({})]);
    await new Promise((resolve) => setTimeout(resolve));
    expect([model.going.value, model.since.going.value]).toEqual([[], []]);
    stop();
  });

  it('tells nothing of the runs of another account', async () => {
    const { going, stop } = await opened([runOf({})]);
    await say(runOf({ id: 'of another', account: 8 }));
    expect(going()).toEqual(['a']);
    stop();
  });
});
