// Long: one model, all of whose ends are told by the same few notices.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { runProgress } from '@/src/storage/items.ts';
import { createListOrders, type ListOrders } from './list-orders.ts';
import { canRetry, canUndo } from './outcome-ways.ts';
import { outcomeText } from './outcome-words.ts';

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
  kind: 'group-move' as const,
  params: {},
  items: Array.from({ length: count }, (_, index) => ({
    id: String(index),
    title: `人 ${index}`,
    target: {},
  })),
});
const act = {
  id: 'a1',
  kind: 'group-move',
  state: 'verified',
  note: null,
  error: null,
  undoable: true,
};

function createModel(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const inputs: unknown[] = [];
  const done = vi.fn();
  const doubtful = vi.fn();
  const settled = vi.fn();
  const rows = vi.fn(() => answers['runs.rows']);
  const ask = (async (method: string, input: unknown) => {
    if (method === 'runs.rows') return rows() ?? { open: [], done: [] };
    asked.push(method);
    inputs.push(input);
    const given = answers[method] ?? (method === 'runs.recent' ? [] : undefined);
    // A plan and its start may be answered differently the second time.
    const many = method === 'runs.plan' || method === 'runs.start';
    const answer = many && Array.isArray(given) ? given.shift() : given;
    if (answer instanceof Error) throw answer;
    return answer;
  }) as unknown as Background;
  const orders = createListOrders(ask, {
    kinds: ['group-move'],
    rows: 'person',
    done,
    doubtful,
    settled,
  });
  return { orders, asked, inputs, done, doubtful, settled, rows };
}

/** The notice that came last. */
const last = ({ outcomes }: Pick<ReturnType<typeof createListOrders>, 'outcomes'>) =>
  outcomes.value.at(-1);

const told = async (next: Run) => runProgress.set({ run: next, settled: 0 });

describe('createListOrders', () => {
  beforeEach(() => fakeBrowser.reset());

  it('does one thing at once, and takes it back', async () => {
    const { orders, done, asked } = createModel({
      'acts.order': act,
      'acts.undo': { ...act, undone: true },
    });
    await orders.act(order(1));
    expect(last(orders)).toMatchObject({ state: 'done', said: { title: '人 0' } });
    expect(done).toHaveBeenCalledWith(order(1), ['0'], null);
    const ended = last(orders);
    if (ended) orders.undo(ended);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('undone'));
    expect(asked).toEqual(['acts.order', 'acts.undo']);
  });

  it('says why one thing was refused, and offers no way back', async () => {
    const { orders } = createModel({
      'acts.order': new BiliError({ kind: 'not-logged-in', operation: 'x' }),
    });
    expect(await orders.act(order(1))).toMatchObject({ id: '', state: 'failed' });
    const outcome = last(orders);
    expect(outcome).toMatchObject({ state: 'failed', error: { kind: 'not-logged-in' } });
    expect(outcome && canUndo(outcome)).toBe(false);
    expect(orders.acting.value.size).toBe(0);
  });

  const plan = (id: string, ...left: string[]) => ({
    id,
    kind: 'group-move',
    told: left.map((one) => ({ id: one, title: `人 ${one}`, skip: 'protected' })),
    losses: [],
    backup: false,
    undoable: true,
  });

  it('begins a plan by its id, without what was unticked', async () => {
    const { orders, inputs } = createModel({
      'runs.plan': plan('p1'),
      'runs.start': run({}),
    });
    await orders.propose(order(3));
    orders.agree(['1']);
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r1'));
    expect(inputs.at(-1)).toEqual({ plan: 'p1', without: ['1'] });
  });

  it('orders as one thing what is left of a plan when all others are unticked', async () => {
    const { orders, inputs, asked } = createModel({
      'runs.plan': plan('p1'),
      'acts.order': act,
    });
    await orders.propose(order(2));
    orders.agree(['0']);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
    expect(asked).toEqual(['runs.plan', 'acts.order']);
    expect(inputs.at(-1)).toMatchObject({ items: [{ id: '1' }] });
  });

  it.each([
    ['the same again begins', [], true],
    ['another is shown first', ['1'], false],
  ] as const)('a plan that is not kept any more is made once more: %s', async (_, left, begins) => {
    const gone = new BiliError({ kind: 'no-plan', operation: 'runs.start' });
    const { orders, asked } = createModel({
      'runs.plan': [plan('p1'), plan('p2', ...left)],
      'runs.start': [gone, run({})],
    });
    await orders.propose(order(2));
    orders.agree();
    await vi.waitFor(() => expect(orders.busy.value).toBe(false));
    expect(orders.run.value?.id).toBe(begins ? 'r1' : undefined);
    expect(orders.proposal.value?.plan.id).toBe(begins ? undefined : 'p2');
    expect(asked).toEqual([
      ...['runs.plan', 'runs.start', 'runs.plan'],
      ...(begins ? ['runs.start'] : []),
    ]);
  });

  it('shows the newest of two that are planned at once, and drops none that is begun', async () => {
    const { orders, asked } = createModel({
      'runs.plan': [plan('p1'), plan('p2'), plan('p3')],
      'runs.start': run({}),
    });
    const ends = [orders.propose(order(2)), orders.propose(order(2)), orders.begin(order(2))];
    expect(orders.busy.value).toBe(true);
    await ends[1];
    expect(orders.proposal.value?.plan.id).toBe('p2');
    await ends[2];
    expect(orders.busy.value).toBe(false);
    expect(asked).toEqual(['runs.plan', 'runs.plan', 'runs.plan', 'runs.start']);
    expect(orders.run.value?.id).toBe('r1');
  });

  it('offers no way back where the kind has none', async () => {
    const { orders } = createModel({ 'acts.order': { ...act, undoable: false } });
    await orders.act(order(1));
    const outcome = last(orders);
    expect(outcome?.state).toBe('done');
    expect(outcome && canUndo(outcome)).toBe(false);
  });

  it('offers the way back of what was done before the rest was refused', async () => {
    const half = { ...act, state: 'failed', note: 'half-way' };
    const { orders, asked } = createModel({
      'acts.order': half,
      'acts.undo': { ...act, undone: true },
    });
    await orders.act(order(1));
    const outcome = last(orders);
    if (!outcome) throw new Error('no outcome');
    expect([outcome.state, canUndo(outcome)]).toEqual(['failed', true]);
    orders.undo(outcome);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('undone'));
    expect(asked).toContain('acts.undo');
    const after = last(orders);
    expect(after && canUndo(after)).toBe(false);
  });

  it.each([
    [{ halfWay: 1 }, true],
    [{}, false],
  ])(
    'a run of which nothing was done has a way back if something was done in part: %j',
    async (part, can) => {
      const counts = { ...COUNTS, verified: 0, failed: 2, ...part };
      const { orders } = createModel({ 'runs.items': [] });
      await told(run({ state: 'running' }));
      await vi.waitFor(() => expect(orders.run.value?.id).toBe('r1'));
      await told(run({ state: 'done', counts }));
      await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
      const outcome = last(orders);
      expect(outcome && canUndo(outcome)).toBe(can);
    },
  );

  it('begins many only after a look, and tells their end', async () => {
    const { orders, done, asked } = createModel({
      'runs.plan': { kind: 'group-move', id: 'p1' },
      'runs.start': run({}),
      'runs.items': [
        { id: '0', state: 'verified', error: null },
        { id: '1', state: 'failed', error: { kind: 'refused', code: 22104, operation: 'x' } },
      ],
    });
    await orders.propose(order(2));
    expect(asked).toEqual(['runs.plan']);
    orders.agree();
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r1'));
    expect(orders.proposal.value).toBeNull();
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
    expect(orders.run.value).toBeNull();
    expect(last(orders)?.error?.code).toBe(22104);
    expect(done).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'group-move' }),
      ['0'],
      expect.objectContaining({ state: 'done' }),
    );
  });

  it('names what failed, and orders it once more', async () => {
    const failed = { id: '1', title: '人 1', state: 'failed', error: null };
    const { orders, asked } = createModel({
      'runs.recent': [run({})],
      'runs.items': [{ id: '0', state: 'verified', error: null }, failed],
      'runs.retry': run({ id: 'r2' }),
    });
    orders.load();
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r1'));
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(last(orders)?.left).toEqual([failed]));
    const ended = last(orders);
    expect(ended && canRetry(ended)).toBe(true);
    if (ended) orders.retry(ended);
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r2'));
    expect(orders.outcomes.value).toEqual([]);
    expect(asked.at(-1)).toBe('runs.retry');
  });

  it('orders a thing once, however often it is clicked, and others beside it', async () => {
    const { orders, asked } = createModel({ 'acts.order': act });
    const other = { ...order(1), items: [{ id: 'x', title: '另一个', target: {} }] };
    const all = [orders.act(order(1)), orders.act(order(1)), orders.act(other)];
    expect([...orders.acting.value]).toEqual(['0', 'x']);
    expect(await Promise.all(all)).toEqual([act, null, act]);
    expect(asked).toEqual(['acts.order', 'acts.order']);
    expect(last(orders)?.said.title).toBe('另一个');
  });

  const item = (id: string) => ({ ...order(1), items: [{ id, title: id, target: {} }] });
  const titles = (orders: ListOrders) => orders.outcomes.value.map(({ said }) => said.title);

  it('tells what went well until the next thing is told', async () => {
    const { orders } = createModel({ 'acts.order': act });
    await orders.act(item('a'));
    await orders.act(item('b'));
    expect(titles(orders)).toEqual(['b']);
  });

  it('keeps three that failed, each until it was looked at', async () => {
    const error = { kind: 'refused', operation: 'x' };
    const { orders } = createModel({ 'acts.order': { ...act, state: 'failed', error } });
    for (const id of ['a', 'b', 'c', 'd']) await orders.act(item(id));
    expect(titles(orders)).toEqual(['b', 'c', 'd']);
    const failed = last(orders);
    if (failed) orders.dismiss(failed);
    expect(titles(orders)).toEqual(['b', 'c']);
  });

  it.each([
    ['a doubtful act', { ...act, state: 'doubtful' }],
    ['a lost answer', new BiliError({ kind: 'timeout', operation: 'x', changed: 'maybe' })],
    ['a background out of reach', new BiliError({ kind: 'network', operation: 'x' })],
  ])('after %s claims nothing, and has the list read again', async (_, answer) => {
    const { orders, done, doubtful } = createModel({ 'acts.order': answer });
    await orders.act(order(1));
    expect(last(orders)?.state).toBe('doubtful');
    expect(doubtful).toHaveBeenCalledOnce();
    expect(done).not.toHaveBeenCalled();
  });

  it('tells a refused way back from a refused change', async () => {
    const refused = { ...act, state: 'failed', error: { kind: 'banned', operation: 'x' } };
    const { orders } = createModel({ 'acts.order': act, 'acts.undo': refused });
    await orders.act(order(1));
    const ended = last(orders);
    if (ended) orders.undo(ended);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('undo-failed'));
    expect(last(orders)?.error?.kind).toBe('banned');
  });

  it.each([
    ['a doubtful one', { ...act, state: 'doubtful' }],
    ['no answer', new BiliError({ kind: 'internal', operation: 'x' })],
  ])('a way back with %s is not told as one that failed', async (_, answer) => {
    const { orders, doubtful } = createModel({ 'acts.order': act, 'acts.undo': answer });
    await orders.act(order(1));
    const ended = last(orders);
    if (ended) orders.undo(ended);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('undo-doubtful'));
    expect(doubtful).toHaveBeenCalledOnce();
    const outcome = last(orders);
    expect(outcome && canUndo(outcome)).toBe(true);
  });

  it('says why somebody is not let go by a way back', async () => {
    const left = { ...act, state: 'failed', note: 'protected' };
    const { orders } = createModel({ 'acts.order': act, 'acts.undo': left });
    await orders.act(order(1));
    const ended = last(orders);
    if (ended) orders.undo(ended);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('undo-failed'));
    const outcome = last(orders);
    expect(outcome && outcomeText(outcome)).toContain('在保护名单里');
  });

  it('tells the end of a click that stood still', async () => {
    const { orders, done } = createModel({
      'acts.order': { ...act, state: 'pending' },
      'runs.items': [{ id: '0', state: 'verified', error: null }],
    });
    await orders.act(order(1));
    expect(last(orders)?.state).toBe('doing');
    await told(run({ id: 'a1', single: true, state: 'done' }));
    await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
    expect(done).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'group-move' }),
      ['0'],
      expect.objectContaining({ state: 'done' }),
    );
  });

  it('tells a way back that was cancelled from one that failed', async () => {
    const cancelled = { ...act, state: 'failed', error: null, note: 'cancelled' };
    const { orders } = createModel({ 'acts.order': act, 'acts.undo': cancelled });
    await orders.act(order(1));
    const ended = last(orders);
    if (ended) orders.undo(ended);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('undo-cancelled'));
  });

  it.each([
    ['undo-cancelled', 'nothing of it was done', { skipped: 2 }],
    ['undo-failed', 'nothing of it came back', { failed: 1, skipped: 1 }],
    ['undone-part', 'some of it came back', { verified: 1, skipped: 1 }],
    ['undone', 'all of it came back', { verified: 2 }],
  ] as const)('an undo of many ends as %s when %s', async (state, _, counts) => {
    const undo = run({ id: 'u1', kind: 'group-move', undoOf: 'r1', state: 'running' });
    const { orders, asked } = createModel({
      'runs.recent': [run({})],
      'runs.items': [{ id: '0', state: 'verified', error: null }],
      'runs.undo': [undo],
    });
    orders.load();
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r1'));
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
    const ended = last(orders);
    if (ended) orders.undo(ended);
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('u1'));
    await told({ ...undo, state: 'cancelled', counts: { ...COUNTS, verified: 0, ...counts } });
    await vi.waitFor(() => expect(last(orders)?.state).toBe(state));
    const outcome = last(orders);
    if (!outcome) throw new Error('no outcome');
    expect(canUndo(outcome)).toBe(state !== 'undone');
    // Tried again, it is the run itself that is taken back, not its undo.
    expect(outcome.id).toBe('r1');
    expect(asked).toContain('runs.undo');
  });

  it('says so when there is nothing to take back', async () => {
    const { orders } = createModel({
      'runs.recent': [run({})],
      'runs.items': [{ id: '0', state: 'verified', error: null }],
      'runs.undo': [],
    });
    orders.load();
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r1'));
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
    const ended = last(orders);
    if (ended) orders.undo(ended);
    await vi.waitFor(() => expect(last(orders)?.state).toBe('undo-failed'));
  });

  it('of a run that stands still it tells what is done and what waits, until it ends', async () => {
    const answers = { 'runs.items': [], 'runs.rows': { open: ['1'], done: ['0'] } };
    const { orders, rows, settled, done } = createModel(answers);
    const counts = { ...COUNTS, verified: 1 };
    const wait = { reason: 'cool-down', untilMs: 1, error: null } as const;
    for (const state of ['running', 'waiting', 'paused', 'queued'] as const) {
      await told(run({ state, counts, wait: state === 'waiting' ? wait : null }));
      await vi.waitFor(() => expect([...orders.waiting.value]).toEqual(['1']));
    }
    // Only what has changed is asked again.
    expect(rows).toHaveBeenCalledOnce();
    expect(settled).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'r1' }), ['0']);
    expect(done).not.toHaveBeenCalled();
    await told(run({ state: 'cancelled', counts: { ...counts, skipped: 1 } }));
    await vi.waitFor(() => expect(orders.waiting.value.size).toBe(0));
  });

  it('of a run that ended it tells what was not told before: what was put back meanwhile stays', async () => {
    const { orders, settled, done } = createModel({
      'runs.rows': { open: ['1'], done: ['0'] },
      'runs.items': ['0', '1'].map((id) => ({ id, state: 'verified', error: null })),
      'acts.order': act,
    });
    await told(run({ counts: { ...COUNTS, verified: 1 } }));
    await vi.waitFor(() => expect([...orders.waiting.value]).toEqual(['1']));
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(done.mock.calls[0]?.[1]).toEqual(['0', '1']);
    await orders.act(order(1));
    expect(settled.mock.calls.map(([, ids]) => ids)).toEqual([['0'], ['1'], ['0']]);
  });

  it('what several runs have still to do waits, also those that it did not begin', async () => {
    const { orders } = createModel({
      'runs.recent': [run({ id: 'r2', state: 'queued' }), run({ state: 'waiting' })],
      'runs.items': [],
      'runs.rows': { open: ['1', '2'], done: [] },
    });
    orders.load();
    await vi.waitFor(() => expect([...orders.waiting.value]).toEqual(['1', '2']));
    await told(run({ id: 'r2', state: 'cancelled' }));
    expect([...orders.waiting.value]).toEqual(['1', '2']);
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(orders.waiting.value.size).toBe(0));
  });

  it('is taken over by another window: what was begun in one that was closed can be ended, and is told', async () => {
    const closed = createModel({ 'runs.plan': [{ id: 'p1' }], 'runs.start': [run({})] });
    const items = ['0', '1'].map((id) => ({ id, state: 'verified', error: null }));
    const other = createModel({
      'runs.items': items,
      'runs.rows': { open: ['1'], done: ['0'] },
      'runs.cancel': run({ state: 'cancelled' }),
    });
    await closed.orders.begin(order(2));
    await told(run({ counts: { ...COUNTS, verified: 1 } }));
    for (const { orders } of [closed, other]) {
      await vi.waitFor(() => expect(orders.run.value?.id).toBe('r1'));
    }
    await vi.waitFor(() => expect([...other.orders.waiting.value]).toEqual(['1']));
    closed.orders.dispose();
    other.orders.control.cancel('r1');
    await vi.waitFor(() => expect(last(other.orders)?.state).toBe('done'));
    // The engine tells it as well: once is enough.
    await told(run({ state: 'cancelled' }));
    expect(other.orders.outcomes.value).toHaveLength(1);
    expect(other.orders.waiting.value.size).toBe(0);
    expect(other.settled.mock.calls.map(([, ids]) => ids)).toEqual([['0'], ['1']]);
    expect([closed.done.mock.calls.length, closed.orders.outcomes.value.length]).toEqual([0, 0]);
  });

  it('shows what a worker that was stopped left, as the next one tells it', async () => {
    const { orders, settled } = createModel({
      'runs.items': [{ id: '0', state: 'verified', error: null }],
      'runs.rows': { open: ['1'], done: ['0'] },
    });
    const counts = { ...COUNTS, verified: 1 };
    await told(run({ counts, answered: 1 }));
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce());
    // Answers of the life before are read back anew: it is told with less done than before.
    await told(run({ counts }));
    expect(orders.run.value?.answered).toBe(0);
    await told(run({ state: 'cancelled', counts: { ...counts, skipped: 1 } }));
    await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
    expect([orders.run.value, orders.waiting.value.size]).toEqual([null, 0]);
    expect(settled).toHaveBeenCalledOnce();
  });

  it('shows the run that stands still behind one that ended', async () => {
    const paused = run({ id: 'r2', state: 'paused' });
    const { orders } = createModel({ 'runs.recent': [paused], 'runs.items': [] });
    await told(run({}));
    expect(orders.run.value?.id).toBe('r1');
    await told(run({ state: 'done' }));
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r2'));
    expect(last(orders)?.state).toBe('done');
  });

  it('an answer that was on its way as the run ended brings it back nowhere', async () => {
    const recent = Promise.withResolvers<unknown>();
    const { orders } = createModel({ 'runs.recent': recent.promise, 'runs.items': [] });
    orders.load();
    await told(run({ state: 'done' }));
    recent.resolve([run({})]);
    await recent.promise;
    await vi.waitFor(() => expect(last(orders)?.state).toBe('done'));
    await new Promise((resolve) => setTimeout(resolve));
    expect([orders.run.value, orders.outcomes.value.length]).toEqual([null, 1]);
  });

  it('finds a run that goes on from an earlier popup, and leaves those of others alone', async () => {
    const waiting = run({ id: 'r2', state: 'waiting' });
    const click = run({ id: 'a1', single: true });
    const { orders } = createModel({
      'runs.recent': [click, run({ kind: 'toview-remove' }), waiting],
    });
    orders.load();
    await vi.waitFor(() => expect(orders.run.value?.id).toBe('r2'));
    await told(run({ id: 'r3', kind: 'toview-remove' }));
    expect(orders.run.value?.id).toBe('r2');
    orders.dispose();
    await told(run({ id: 'r2', state: 'paused' }));
    expect(orders.run.value?.state).toBe('waiting');
  });
});
