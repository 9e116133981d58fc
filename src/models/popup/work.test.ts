import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BiliError } from '@/src/api/errors.ts';
import type { Run } from '@/src/domain/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { runProgress } from '@/src/storage/items.ts';
import { canUndo, createWork } from './work.ts';

const COUNTS = { total: 2, verified: 2, failed: 0, doubtful: 0, skipped: 0 };
const run = (change: Partial<Run>) =>
  ({
    id: 'r1',
    kind: 'group-move',
    state: 'running',
    single: false,
    wait: null,
    counts: COUNTS,
    answered: 0,
    undoOf: null,
    ...change,
  }) as Run;

const order = (count: number) => ({
  kind: 'group-move',
  params: {},
  items: Array.from({ length: count }, (_, index) => ({
    id: String(index),
    title: `人 ${index}`,
    target: {},
  })),
});
const act = { id: 'a1', kind: 'group-move', state: 'verified', note: null, error: null };

function createModel(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const done = vi.fn();
  const ask = (async (method: string) => {
    asked.push(method);
    const answer = answers[method];
    if (answer instanceof Error) throw answer;
    return answer;
  }) as unknown as Background;
  return { work: createWork(ask, { kinds: ['group-move'], done }), asked, done };
}

const told = async (next: Run) => runProgress.set({ run: next, settled: 0 });

describe('createWork', () => {
  beforeEach(() => fakeBrowser.reset());

  it('does one thing at once, and takes it back', async () => {
    const { work, done, asked } = createModel({
      'acts.order': act,
      'acts.undo': { ...act, undone: true },
    });
    await work.act(order(1));
    expect(work.outcome.value).toMatchObject({ state: 'done', title: '人 0' });
    expect(done).toHaveBeenCalledWith('group-move', ['0']);
    work.undo();
    await vi.waitFor(() => expect(work.outcome.value?.state).toBe('undone'));
    expect(asked).toEqual(['acts.order', 'acts.undo']);
  });

  it('says why one thing was refused, and offers no way back', async () => {
    const { work } = createModel({
      'acts.order': new BiliError({ kind: 'not-logged-in', operation: 'x' }),
    });
    expect(await work.act(order(1))).toBeNull();
    const outcome = work.outcome.value;
    expect(outcome).toMatchObject({ state: 'failed', error: { kind: 'not-logged-in' } });
    expect(outcome && canUndo(outcome)).toBe(false);
    expect(work.busy.value).toBe(false);
  });

  it('begins many only after a look, and tells their end', async () => {
    const { work, done, asked } = createModel({
      'runs.plan': { kind: 'group-move' },
      'runs.start': run({}),
      'runs.items': [
        { id: '0', state: 'verified', error: null },
        { id: '1', state: 'failed', error: { kind: 'refused', code: 22104, operation: 'x' } },
      ],
    });
    await work.propose(order(2));
    expect(asked).toEqual(['runs.plan']);
    work.agree();
    await vi.waitFor(() => expect(work.run.value?.id).toBe('r1'));
    expect(work.proposal.value).toBeNull();
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(work.outcome.value?.state).toBe('done'));
    expect(work.run.value).toBeNull();
    expect(work.outcome.value?.error?.code).toBe(22104);
    expect(done).toHaveBeenCalledWith('group-move', ['0']);
  });

  it('tells the end of a click that stood still', async () => {
    const { work, done } = createModel({
      'acts.order': { ...act, state: 'pending' },
      'runs.items': [{ id: '0', state: 'verified', error: null }],
    });
    await work.act(order(1));
    expect(work.outcome.value?.state).toBe('doing');
    await told(run({ id: 'a1', single: true, state: 'done' }));
    await vi.waitFor(() => expect(work.outcome.value?.state).toBe('done'));
    expect(done).toHaveBeenCalledWith('group-move', ['0']);
  });

  it('says so when there is nothing to take back', async () => {
    const { work } = createModel({
      'runs.recent': [run({})],
      'runs.items': [{ id: '0', state: 'verified', error: null }],
      'runs.undo': [],
    });
    work.load();
    await vi.waitFor(() => expect(work.run.value?.id).toBe('r1'));
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(work.outcome.value?.state).toBe('done'));
    work.undo();
    await vi.waitFor(() => expect(work.outcome.value?.state).toBe('undo-failed'));
  });

  it('finds a run that goes on from an earlier popup, and leaves those of others alone', async () => {
    const waiting = run({ id: 'r2', state: 'waiting' });
    const { work } = createModel({ 'runs.recent': [run({ kind: 'toview-remove' }), waiting] });
    work.load();
    await vi.waitFor(() => expect(work.run.value?.id).toBe('r2'));
    await told(run({ id: 'r3', kind: 'toview-remove' }));
    expect(work.run.value?.id).toBe('r2');
    work.dispose();
    await told(run({ id: 'r2', state: 'paused' }));
    expect(work.run.value?.state).toBe('waiting');
  });
});
