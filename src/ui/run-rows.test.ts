import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { runProgress } from '@/src/storage/items.ts';
import { createListOrders } from './list-orders.ts';
import { createRunRows } from './run-rows.ts';

type Rows = { readonly open: readonly string[]; readonly done: readonly string[] } | null;

/** News of a run with so many items, so many of them done. */
const news = (verified: number, state = 'running', total = 4) =>
  ({
    id: 'r1',
    kind: 'toview-remove',
    state,
    single: false,
    wait: null,
    undoOf: null,
    counts: { total, verified, failed: 0, doubtful: 0, skipped: 0 },
  }) as Run;

function createRows() {
  let now: Rows = { open: ['1', '2'], done: [] };
  const ask = vi.fn(async () => {
    if (!now) throw new Error('no answer');
    return now;
  });
  const settled = vi.fn();
  const stop = new AbortController();
  const rows = createRunRows(ask as unknown as Background, settled, stop.signal, 'video');
  const see = async (run: Run, found?: Rows) => {
    if (found !== undefined) now = found;
    rows.see(run);
    await vi.advanceTimersByTimeAsync(0);
  };
  const told = () => settled.mock.calls.map(([, ids]) => ids);
  return { rows, see, ask, told, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('rows of a run', () => {
  it('are told as done once: who puts one back meanwhile keeps it', async () => {
    const { see, told } = createRows();
    await see(news(1), { open: ['2', '3'], done: ['1'] });
    await vi.advanceTimersByTimeAsync(100);
    await see(news(2), { open: ['3'], done: ['1', '2'] });
    await see(news(2, 'paused'));
    expect(told()).toEqual([['1'], ['2']]);
  });

  it('of thousands are looked at less often while it goes on, and at once when it stands still', async () => {
    const { see, ask, rows } = createRows();
    for (let done = 0; done < 30; done += 1) {
      await see(news(done, 'running', 5_000), { open: [String(done)], done: [] });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(ask.mock.calls.length).toBeLessThanOrEqual(4);
    await see(news(30, 'running', 5_000), { open: ['last'], done: [] });
    await see(news(30, 'waiting', 5_000));
    expect([...rows.waiting.value]).toEqual(['last']);
    const asked = ask.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it('are looked at in the end also without further news, and never after the list is left', async () => {
    const { see, rows, ask, stop } = createRows();
    await see(news(1, 'running', 5_000), { open: ['a'], done: [] });
    await see(news(2, 'running', 5_000), { open: ['b'], done: [] });
    await vi.advanceTimersByTimeAsync(10_000);
    expect([...rows.waiting.value]).toEqual(['b']);
    await see(news(3, 'running', 5_000));
    stop.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('that could not be asked are asked with the next news', async () => {
    const { see, rows } = createRows();
    await see(news(1), null);
    expect(rows.waiting.value.size).toBe(0);
    await see(news(1), { open: ['2'], done: [] });
    expect([...rows.waiting.value]).toEqual(['2']);
  });

  it.each(['done', 'cancelled'])('of one that is %s while it is asked do not wait', async (end) => {
    const { see, rows, told } = createRows();
    rows.see(news(1));
    await see(news(1, end), { open: ['2'], done: ['1'] });
    expect(rows.waiting.value.size).toBe(0);
    expect(told()).toEqual([]);
  });

  it('of another sort do not wait, though they have the same numbers', async () => {
    const { see, rows, told } = createRows();
    await see({ ...news(1), kind: 'group-delete' }, { open: ['2'], done: ['1'] });
    expect(rows.waiting.value.size).toBe(0);
    await see({ ...news(1), id: 'r2' });
    expect([...rows.waiting.value]).toEqual(['2']);
    await see({ ...news(2, 'done'), kind: 'group-delete' });
    expect([...rows.waiting.value]).toEqual(['2']);
    expect(told()).toEqual([['1'], ['1']]);
  });
});

it('what an undo brought back is shown while it stands still', async () => {
  fakeBrowser.reset();
  const undone = vi.fn();
  const ask = async (method: string) =>
    method === 'runs.rows' ? { open: ['2'], done: ['1'] } : [];
  createListOrders(ask as unknown as Background, { kinds: ['toview-add'], undone });
  const tell = async (state: string) => {
    const undo = { ...news(1, state), id: 'u1', kind: 'toview-add', undoOf: 'r1' } as Run;
    await runProgress.set({ run: undo, settled: 1 });
    await vi.advanceTimersByTimeAsync(0);
  };
  await tell('running');
  // The service is not asked for the list after each.
  expect(undone).not.toHaveBeenCalled();
  await tell('waiting');
  await tell('paused');
  expect(undone).toHaveBeenCalledOnce();
});
