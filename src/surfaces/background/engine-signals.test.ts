import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Run } from '../../engine/shared/runs.ts';
import { runProgress } from '../../storage/items.ts';
import { createSignals } from './engine-signals.ts';

beforeEach(() => fakeBrowser.reset());

const run = (change: Partial<Run>) =>
  ({
    id: 'r1',
    account: 7,
    state: 'running',
    single: true,
    wait: null,
    answered: 0,
    counts: { total: 2, verified: 1, failed: 0, doubtful: 0, skipped: 0 },
    ...change,
  }) as Run;

/** A worker that begins, with what the one before told last and wrote down last. */
async function begin(told: Run, kept: Run | undefined, account = 7) {
  await runProgress.set({ run: told, settled: 1 });
  const heard: string[] = [];
  runProgress.watch((news) => {
    if (news) heard.push(news.run.state);
  });
  const store = { open: async () => [], get: async () => kept };
  await createSignals(store, async () => account).catchUp();
  return { heard, now: (await runProgress.get())?.run.state };
}

it.each(['done', 'cancelled'] as const)(
  'a run that was %s as its worker was stopped is told so by the next',
  async (state) => {
    const { heard, now } = await begin(run({}), run({ state }));
    expect([heard, now]).toEqual([[state], state]);
  },
);

it.each([
  ['goes on: its own news tell it', run({}), run({})],
  ['has been told', run({ state: 'done' }), run({ state: 'done' })],
  ['is kept no more', run({}), undefined],
])('nothing is told of one that %s', async (_, told, kept) => {
  expect((await begin(told, kept)).heard).toEqual([]);
});

it('nothing is told to somebody else who is signed in by now', async () => {
  expect((await begin(run({}), run({ state: 'done' }), 8)).heard).toEqual([]);
});
