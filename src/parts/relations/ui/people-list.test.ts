import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { ListedPage, PersonInList } from '@/src/parts/relations/shared/listed.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { LISTS, type ListId } from './list-specs.ts';
import { offered } from './offered.ts';
import { createPeopleList } from './people-list.ts';

const person = (mid: number, change: Partial<PersonInList> = {}): PersonInList => ({
  mid,
  name: `人 ${mid}`,
  face: '',
  sign: '',
  official: '',
  vip: false,
  mine: 'none',
  special: false,
  tagids: [],
  sinceSeconds: null,
  ...change,
});

interface Service {
  /** How many it says there are; null: it does not say. */
  readonly total: number | null;
  /** How many it gives. */
  readonly gives?: number;
  readonly dropped?: number;
  /** On which page. */
  readonly droppedAt?: number;
  readonly failsAt?: number;
  /** The same person stands twice in each page. */
  readonly twice?: boolean;
  /** Whatever page is asked for, it is the first. */
  readonly ignoresPage?: boolean;
}

function listOf(
  id: ListId,
  { total, gives = total ?? 0, dropped = 0, droppedAt = 2, failsAt, twice, ignoresPage }: Service,
) {
  const asked: number[] = [];
  const answer = async (pn: number) => {
    asked.push(pn);
    if (pn === failsAt) throw new BiliError({ kind: 'server', operation: 'followers' });
    const from = ignoresPage ? 0 : (pn - 1) * 50;
    const rest = Math.max(0, Math.min(50, gives - from));
    const rows = Array.from({ length: rest }, (_, n) => person(from + n + 1));
    const people = twice ? rows.flatMap((one) => [one, one]) : rows;
    const value: ListedPage = { people, total, more: people.length > 0 };
    return { value, learntAtMs: 1, stale: false, dropped: pn === droppedAt ? dropped : 0 };
  };
  const notes = signal<ReadonlyMap<number, string>>(new Map());
  const reads = { spec: LISTS[id], first: () => answer(1), page: answer };
  const list = createPeopleList(reads, notes);
  list.open();
  return {
    list,
    notes,
    asked,
    ready: () => vi.waitFor(() => expect(list.view.value).not.toBe('loading')),
  };
}

describe('a list of people', () => {
  it('is empty where nobody is on it, and not where nobody could be read', async () => {
    const none = listOf('blacks', { total: 0 });
    await none.ready();
    expect(none.list.view.value).toBe('empty');
    const odd = listOf('blacks', { total: 1, gives: 0, dropped: 1, droppedAt: 1 });
    await odd.ready();
    expect(odd.list.view.value).toBe('failed');
  });

  it.each<[string, Service, readonly number[], number, boolean]>([
    ['names somebody twice', { total: 70, twice: true }, [1, 2], 70, true],
    ['counts fewer than it gives', { total: 10, gives: 120 }, [1, 2, 3, 4], 120, true],
    ['counts more than it gives', { total: 500, gives: 60 }, [1, 2, 3], 60, false],
    ['counts nobody it gives', { total: null, gives: 60 }, [1, 2, 3], 60, true],
    [
      'gives its first page for ever',
      { total: 500, gives: 50, ignoresPage: true },
      [1, 2],
      50,
      false,
    ],
  ])(
    'where the service %s, everybody is there once, and it says what is so',
    async (_, service, pages, count, complete) => {
      const { list, asked, ready } = listOf('fans', service);
      await ready();
      await list.pickAll();
      const mids = list.shown.value.map(({ mid }) => mid);
      expect(mids).toEqual(Array.from({ length: count }, (_, n) => n + 1));
      expect(list.picked.count.value).toBe(count);
      expect([asked, list.complete.value]).toEqual([pages, complete]);
    },
  );

  it('is searched by what was noted about somebody, also while the search stands', async () => {
    const { list, notes, ready } = listOf('blacks', { total: 3 });
    await ready();
    list.type('广告');
    expect(list.shown.value).toEqual([]);
    notes.value = new Map([[2, '老是发广告']]);
    expect(list.shown.value.map(({ mid }) => mid)).toEqual([2]);
  });

  it('asks for no page behind the limit of the service, however many there are', async () => {
    const { list, asked, ready } = listOf('fans', { total: 12_345 });
    await ready();
    expect(await list.readAll()).toBe(true);
    expect(asked.at(-1)).toBe(20);
    expect(list.present.value).toHaveLength(1_000);
    expect(list.within.value).toBe(1_000);
    expect(list.complete.value).toBe(false);
    const others = listOf('their-followings', { total: 820 });
    await others.ready();
    await others.list.readAll();
    expect(others.asked).toEqual([1, 2]);
  });

  it('is complete when as many are there as are counted', async () => {
    const { list, asked, ready } = listOf('blacks', { total: 120 });
    await ready();
    expect(list.complete.value).toBe(false);
    await list.readAll();
    expect(asked).toEqual([1, 2, 3]);
    expect(list.complete.value).toBe(true);
  });

  it('is not, where the service holds some back, or rows could not be read', async () => {
    const held = listOf('blacks', { total: 120, gives: 90 });
    await held.ready();
    await held.list.readAll();
    expect([held.list.atEnd.value, held.list.complete.value]).toEqual([true, false]);
    const strange = listOf('whisper', { total: null, gives: 90, dropped: 1 });
    await strange.ready();
    await strange.list.readAll();
    expect([strange.list.dropped.value, strange.list.complete.value]).toEqual([1, false]);
  });

  it('reads all for a search, until somebody says stop', async () => {
    const { list, asked, ready } = listOf('blacks', { total: 500 });
    await ready();
    list.type('人 499');
    expect(list.readingAll.value).toBe(true);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
    list.stop();
    await vi.waitFor(() => expect(list.readingAll.value).toBe(false));
    expect(asked.length).toBeLessThan(10);
    expect(list.complete.value).toBe(false);
    // What was stopped is not begun again by the next letter.
    const before = asked.length;
    list.type('人 49');
    expect([list.readingAll.value, asked.length]).toEqual([false, before]);
    await list.readAll();
    expect(list.shown.value.map(({ mid }) => mid)).toContain(499);
  });

  it('keeps what was read when a page fails', async () => {
    const { list, ready } = listOf('blacks', { total: 200, failsAt: 3 });
    await ready();
    expect(await list.readAll()).toBe(false);
    expect(list.present.value).toHaveLength(100);
    expect(list.error.value?.kind).toBe('server');
    expect(list.complete.value).toBe(false);
  });

  it('lets people go who were taken out, and shows others as they are now', async () => {
    const { list, ready } = listOf('fans', { total: 3 });
    await ready();
    list.pick(person(1), false);
    list.pick(person(2), false);
    list.settled({ kind: 'remove-fan', params: {} }, ['1']);
    list.settled({ kind: 'follow-into', params: { tagids: [] } }, ['2']);
    expect(list.present.value.map(({ mid, mine }) => [mid, mine])).toEqual([
      [2, 'mutual'],
      [3, 'none'],
    ]);
    expect([...list.picked.ids.value]).toEqual([]);
    expect(list.total.value).toBe(2);
    list.settled({ kind: 'block', params: {} }, ['2', '3']);
    expect(list.view.value).toBe('empty');
  });

  it('offers what fits: nobody is followed twice or let go unfollowed', () => {
    const kinds = (id: ListId, mine: PersonInList['mine']) =>
      offered(LISTS[id], person(1, { mine }));
    expect(kinds('fans', 'none')).toEqual(['follow-into', 'remove-fan', 'block']);
    expect(kinds('fans', 'mutual')).toEqual(['remove-fan', 'block']);
    expect(kinds('their-fans', 'blocked')).toEqual([]);
    expect(kinds('mutual', 'mutual')).toEqual(['unfollow', 'remove-fan', 'block']);
  });
});
