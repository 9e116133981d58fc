import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Background } from '@/src/rpc/client.ts';
import { createHistoryModel } from './history-model.ts';

/** A history of two pages, of which nothing on the first can be read. */
function createModel(onSecond: readonly object[]) {
  const next = { max: 1, view_at: 1, business: 'archive' };
  const ask = (async (method: string, { cursor }: { cursor: unknown }) => {
    if (method !== 'history.page') return [];
    const value = cursor ? { items: onSecond, next: null } : { items: [], next };
    return { value, learntAtMs: Date.now(), stale: false, dropped: cursor ? 0 : 2 };
  }) as unknown as Background;
  return createHistoryModel(ask);
}

describe('createHistoryModel', () => {
  beforeEach(() => fakeBrowser.reset());

  it('reads on behind a page of which no row could be read', async () => {
    const model = createModel([{ key: 'archive_1', viewedSeconds: 1, business: 'archive' }]);
    model.load();
    await vi.waitFor(() => expect(model.items.value).toHaveLength(1));
    model.dispose();
  });

  it('wanted anew, asks the service for what could not be read, and not what is kept of that', async () => {
    const next = { max: 1, view_at: 1, business: 'archive' };
    let isMended = false;
    const asked: string[] = [];
    const ask = (async (method: string, input: { cursor: unknown; from: string }) => {
      if (method !== 'history.page') return [];
      asked.push(`${input.cursor ? 'second' : 'first'} ${input.from}`);
      const learntAtMs = input.from === 'network' ? Date.now() : Date.now() - 1_000;
      const isRead = Boolean(input.cursor) && isMended && input.from === 'network';
      const items = isRead ? [{ key: 'archive_1', viewedSeconds: 1, business: 'archive' }] : [];
      const value = { items, next: input.cursor ? null : next };
      return { value, learntAtMs, stale: false, dropped: isRead ? 0 : 2 };
    }) as unknown as Background;
    const model = createHistoryModel(ask);
    model.load();
    await vi.waitFor(() => expect(model.list.value.atEnd.value).toBe(true));
    expect(asked).toEqual(['first cache', 'second any']);
    isMended = true;
    await model.refresh();
    expect(model.items.value).toHaveLength(1);
    expect(asked.slice(2)).toEqual(['first network', 'second any', 'second network']);
    model.dispose();
  });

  it('of a day takes what stands behind a row without a time as well', async () => {
    const noon = new Date(2026, 7, 1, 12).getTime() / 1000;
    const row = (n: number, viewedSeconds: number) => ({ key: `archive_${n}`, viewedSeconds });
    const planned: { items: { target: { kid: string } }[] }[] = [];
    const pages = [
      [row(1, noon), row(2, 0)],
      [row(3, noon - 60), row(4, noon - 90_000)],
    ];
    const ask = (async (method: string, input: { cursor: unknown } & (typeof planned)[number]) => {
      if (method === 'runs.plan') planned.push(input);
      if (method !== 'history.page') return [];
      const next = input.cursor ? null : { max: 1, view_at: 1, business: 'archive' };
      const value = { items: pages[input.cursor ? 1 : 0], next };
      return { value, learntAtMs: Date.now(), stale: false, dropped: 0 };
    }) as unknown as Background;
    const model = createHistoryModel(ask);
    model.load();
    await vi.waitFor(() => expect(model.items.value).toHaveLength(2));
    model.removeDay(noon);
    await vi.waitFor(() => expect(planned).toHaveLength(1));
    expect(planned[0]?.items.map(({ target }) => target.kid)).toEqual(['archive_1', 'archive_3']);
    model.dispose();
  });

  it('knows of the rows it could not read where there are no others', async () => {
    const model = createModel([]);
    model.load();
    await vi.waitFor(() => expect(model.list.value.atEnd.value).toBe(true));
    expect([model.items.value.length, model.list.value.dropped.value]).toEqual([0, 2]);
    model.dispose();
  });
});
