import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PeoplePage, Person } from '@/src/parts/followings/shared/relation.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createSameFollowingsListModel } from './same-followings-list-model.ts';

const person = (mid: number): Person => ({
  mid,
  name: `人 ${mid}`,
  face: '',
  sign: '',
  mutual: false,
  special: false,
  tagids: [],
});

/** Whoever is asked for the page with this number; `dropped` rows could not be read. */
function createModel(page: (pn: number) => Partial<PeoplePage>, dropped = 0) {
  const asked: number[] = [];
  const ask = (async (method: string, { pn, from }: { pn: number; from: string }) => {
    if (method !== 'followings.same' || from === 'cache') return null;
    asked.push(pn);
    const value = { people: [], total: null, more: true, ...page(pn) };
    return { value, learntAtMs: 0, stale: false, dropped };
  }) as unknown as Background;
  const model = createSameFollowingsListModel({
    ask,
    mid: 42,
    signal: new AbortController().signal,
  });
  /** Asks on as long as the panel offers it, at most so often. */
  async function readAll(most: number) {
    model.open();
    await vi.waitFor(() => expect(model.state.value).toBe('ready'));
    for (let n = 0; n < most && model.hasMore.value; n++) await model.loadMore();
    return model.people.value.map(({ mid }) => mid);
  }
  return { model, asked, readAll };
}

describe('createSameFollowingsList', () => {
  beforeEach(() => fakeBrowser.reset());

  it('reads on behind pages smaller than asked for, up to the total', async () => {
    const { asked, readAll } = createModel((pn) => ({
      people: [2 * pn, 2 * pn + 1].map(person),
      total: 6,
    }));
    expect(await readAll(9)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('ends where a page brings nobody new, though it is said that there are more', async () => {
    const { asked, readAll } = createModel(() => ({ people: [1, 2].map(person), total: 90 }));
    expect(await readAll(9)).toEqual([1, 2]);
    expect(asked).toEqual([1, 2]);
  });

  it('without a total goes to an empty page, and counts who came', async () => {
    const { model, asked, readAll } = createModel((pn) =>
      pn < 3 ? { people: [person(pn)] } : { more: false },
    );
    expect(await readAll(9)).toEqual([1, 2]);
    expect(asked).toEqual([1, 2, 3]);
    expect(model.total.value).toBe(2);
  });

  it('a row that cannot be read does not make it look for somebody who never comes', async () => {
    const { asked, readAll } = createModel(() => ({ people: [1, 2].map(person), total: 3 }), 1);
    expect(await readAll(9)).toEqual([1, 2]);
    expect(asked).toEqual([1]);
  });
});
