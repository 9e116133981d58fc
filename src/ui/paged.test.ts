import { effect } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { Sourced } from '@/src/reading/shared/sourced.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createPaged } from './paged.ts';

interface Page {
  readonly items: readonly number[];
  readonly next: number | null;
}

const sourced = (value: Page): Sourced<Page> => ({
  value,
  learntAtMs: 0,
  stale: false,
  dropped: 0,
});
const refusal = () => new BiliError({ kind: 'network', operation: 'x' });

/** Pages of three numbers, up to nine. */
function createList({ max = 100 } = {}) {
  const page = vi.fn(async (next: number, _stop: AbortSignal) =>
    sourced({ items: [next, next + 1, next + 2], next: next < 6 ? next + 3 : null }),
  );
  const first = vi.fn(async () => sourced({ items: [0, 1, 2], next: 3 }));
  const list = createPaged<Page, number, number>({
    first,
    page,
    itemsOf: ({ items }) => items,
    nextOf: ({ next }) => next,
    append: (known, more) => [...known, ...more.filter((one) => !known.includes(one))],
    max,
  });
  const more = async () => {
    list.more();
    await vi.waitFor(() => expect(list.loading.value).toBe(false));
  };
  return { list, first, page, more };
}

describe('createPaged', () => {
  it('adds up the rows of all pages that could not be read, until it begins again', async () => {
    const { list, first, page, more } = createList();
    first.mockResolvedValue({ ...sourced({ items: [], next: 3 }), dropped: 3 });
    page.mockImplementation(async () => ({ ...sourced({ items: [], next: null }), dropped: 2 }));
    await list.first.load();
    expect([list.dropped.value, list.atEnd.value]).toEqual([3, false]);
    await more();
    expect([list.dropped.value, list.atEnd.value]).toEqual([5, true]);
    await list.refresh();
    expect(list.dropped.value).toBe(3);
  });

  it('grows to the end and asks no more there', async () => {
    const { list, page, more } = createList();
    await list.first.load();
    for (let i = 0; i < 5; i++) await more();
    expect(list.items.value).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(list.atEnd.value).toBe(true);
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('asks for one page at a time', async () => {
    const { list, page } = createList();
    await list.first.load();
    list.more();
    list.more();
    expect(page).toHaveBeenCalledTimes(1);
  });

  it('fetches on until there is enough, and no further', async () => {
    const { list, page } = createList();
    await list.first.load();
    await list.loadUntil(() => list.items.peek().length >= 5);
    expect(list.items.value).toEqual([0, 1, 2, 3, 4, 5]);
    await list.loadUntil(() => false);
    expect(list.atEnd.value).toBe(true);
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('fetches on behind a page that is under way, and ends with an error', async () => {
    const { list, page } = createList();
    await list.first.load();
    list.more();
    page.mockRejectedValueOnce(refusal());
    await list.loadUntil(() => false);
    expect(list.items.value).toHaveLength(6);
    expect(list.error.value?.kind).toBe('network');
  });

  it('stops at its bound', async () => {
    const { list, more } = createList({ max: 5 });
    await list.first.load();
    await more();
    expect(list.items.value).toHaveLength(6);
    expect(list.atEnd.value).toBe(true);
  });

  it('waits after a refusal until it is told to try again', async () => {
    const { list, page, more } = createList();
    await list.first.load();
    page.mockRejectedValueOnce(refusal());
    await more();
    await more();
    expect(list.error.value?.kind).toBe('network');
    expect(page).toHaveBeenCalledTimes(1);

    list.retry();
    await vi.waitFor(() => expect(list.items.value).toHaveLength(6));
    expect(list.error.value).toBeNull();
  });

  it('a refresh starts again, and a page still on its way is thrown away', async () => {
    const { list, page, more } = createList();
    await list.first.load();
    await more();
    let arrive: (found: Sourced<Page>) => void = () => undefined;
    page.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    list.more();
    const signal = page.mock.lastCall?.[1];
    await list.refresh();
    arrive(sourced({ items: [6, 7, 8], next: null }));
    await Promise.resolve();
    expect(signal?.aborted).toBe(true);
    expect(list.items.value).toEqual([0, 1, 2]);

    await more();
    expect(list.items.value).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('a view that asks for more as soon as the refresh is drawn leaves no hole', async () => {
    const { list, page, more } = createList();
    await list.first.load();
    await more();
    page.mockClear();
    let drawn = false;
    const stop = effect(() => {
      const { refreshing } = list.first.state.value;
      if (drawn && !refreshing) list.more();
      drawn = true;
    });
    await list.refresh();
    await more();
    stop();
    expect(page.mock.calls.map(([next]) => next)).toEqual([3]);
    expect(list.items.value).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each<[string, (next: number) => readonly number[]]>([
    ['the first page again and again', () => [0, 1, 2]],
    ['nothing', () => []],
  ])('a service that gives %s is asked once more, and no further', async (_, rows) => {
    const { list, page } = createList();
    page.mockImplementation(async (next) => sourced({ items: rows(next), next: next + 3 }));
    await list.first.load();
    await list.loadUntil(() => false);
    expect(page).toHaveBeenCalledTimes(1);
    expect(list.items.value).toEqual([0, 1, 2]);
    expect(list.atEnd.value).toBe(true);
  });

  it('a first page with nothing is the end, whatever it says', async () => {
    const { list, first, page } = createList();
    first.mockImplementation(async () => sourced({ items: [], next: 3 }));
    await list.first.load();
    await list.loadUntil(() => false);
    expect(page).not.toHaveBeenCalled();
    expect(list.atEnd.value).toBe(true);
  });

  it('pages whose rows cannot be read are passed over, but not for ever', async () => {
    const { list, page } = createList();
    const unreadable = async (next: number) => ({
      ...sourced({ items: [], next: next + 3 }),
      dropped: 3,
      learntAtMs: Date.now() + 1,
    });
    page.mockImplementationOnce(unreadable).mockImplementationOnce(unreadable);
    await list.first.load();
    await list.loadUntil(() => list.items.peek().length > 3);
    expect(list.items.value).toEqual([0, 1, 2, 9, 10, 11]);
    page.mockClear();
    page.mockImplementation(unreadable);
    await list.refresh();
    await list.loadUntil(() => false);
    expect(page).toHaveBeenCalledTimes(3);
  });

  it('a refused refresh leaves what is shown', async () => {
    const { list, first, more } = createList();
    await list.first.load();
    await more();
    first.mockRejectedValueOnce(refusal());
    await list.refresh();
    expect(list.items.value).toHaveLength(6);
    expect(list.first.state.value.error?.kind).toBe('network');
  });
});
