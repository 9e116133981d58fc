import { describe, expect, it } from 'vitest';
import { BiliError } from '../shared/errors.ts';
import type { Client } from './client.ts';
import { fans, followers, followings, whisperFollowings } from './operations/followings.ts';
import { historyCursor, historySearch } from './operations/history.ts';
import { nav } from './operations/nav.ts';
import { type PageOf, pages } from './pages.ts';

type Answer = { readonly data: unknown; readonly dropped?: number } | BiliError;

/** Answers in turn, and remembers what was asked. */
function createClient(...answers: readonly Answer[]) {
  const asked: Record<string, unknown>[] = [];
  const call = async (_: unknown, params: Record<string, unknown>) => {
    const answer = answers[asked.length];
    asked.push(params);
    if (!answer) throw new Error('asked once too often');
    if (answer instanceof BiliError) throw answer;
    return { data: answer.data, dropped: answer.dropped ?? 0 };
  };
  return { asked, client: { call } as unknown as Client };
}

const people = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ mid: first + index }));
const list = (first: number, count: number, total: number) => ({
  data: { list: people(first, count), total },
});

async function all(found: AsyncIterable<PageOf<never>>): Promise<PageOf<never>[]> {
  const kept: PageOf<never>[] = [];
  for await (const page of found) kept.push(page);
  return kept;
}
const sizes = (found: readonly PageOf<never>[]) => found.map(({ size }) => size);

describe('pages by number', () => {
  it('ends by the total, without an extra request', async () => {
    const { client, asked } = createClient(list(1, 50, 120), list(51, 50, 120), list(101, 20, 120));
    const found = await all(pages(client, followings, { vmid: 1, ps: 50 }) as never);
    expect(sizes(found)).toEqual([50, 50, 20]);
    expect(asked.map(({ pn }) => pn)).toEqual([undefined, 2, 3]);
    expect(found.at(-1)?.next).toBeNull();
  });

  it('ends at an empty page although the total says more: others show the first 100', async () => {
    const { client } = createClient(list(1, 50, 3000), list(51, 50, 3000), list(0, 0, 3000));
    const found = await all(pages(client, followings, { vmid: 2 }) as never);
    expect(sizes(found)).toEqual([50, 50, 0]);
    expect(found[0]?.total).toBe(3000);
  });

  it('a page whose rows were all left out is not an empty page', async () => {
    const { client } = createClient(
      { data: { list: [], total: 60 }, dropped: 50 },
      list(51, 10, 60),
    );
    const found = await all(pages(client, followings, { vmid: 1, ps: 50 }) as never);
    expect(sizes(found)).toEqual([50, 10]);
  });

  it('a refusal of later pages is the end, any other error is thrown', async () => {
    const cap = new BiliError({ kind: 'refused', operation: 'followings', code: 22007 });
    const { client } = createClient(list(1, 50, 3000), cap);
    expect(sizes(await all(pages(client, followings, { vmid: 2 }) as never))).toEqual([50]);

    const block = new BiliError({ kind: 'intercepted', operation: 'followings', code: -412 });
    const broken = createClient(list(1, 50, 3000), block);
    await expect(all(pages(broken.client, followings, { vmid: 2 }) as never)).rejects.toBe(block);
  });

  it('goes on where an earlier life stopped', async () => {
    const { client, asked } = createClient(list(101, 50, 170), list(151, 20, 170));
    await all(pages(client, followings, { vmid: 1, ps: 50, pn: 3 }) as never);
    expect(asked.map(({ pn }) => pn)).toEqual([3, 4]);
  });

  it('stops at the most that can be had', async () => {
    const thousand = Array.from({ length: 20 }, (_, page) => list(page * 50 + 1, 50, 2_000_000));
    const { client, asked } = createClient(...thousand);
    await all(pages(client, followers, { vmid: 2, ps: 50 }) as never);
    expect(asked).toHaveLength(20);
  });

  it('fans end after two empty pages, not after one', async () => {
    const answers = [list(1, 50, 0), list(0, 0, 0), list(51, 9, 0), list(0, 0, 0), list(0, 0, 0)];
    const { client } = createClient(...answers);
    const found = await all(pages(client, fans, { vmid: 1 }) as never);
    expect(sizes(found)).toEqual([50, 0, 9, 0, 0]);
  });

  it('ends where paging is not honoured and the same page comes again', async () => {
    const { client, asked } = createClient(list(1, 3, 0), list(1, 3, 0));
    expect(sizes(await all(pages(client, whisperFollowings, {}) as never))).toEqual([3]);
    expect(asked).toHaveLength(2);
  });

  it('believes a list that says itself that there is no more', async () => {
    const row = { data: { has_more: false, list: people(1, 20) } };
    const { client } = createClient(row);
    const found = await all(pages(client, historySearch, { keyword: '猫' }) as never);
    expect(sizes(found)).toEqual([20]);
  });
});

describe('pages by cursor', () => {
  const at = (max: number, view_at: number, count = 2) => ({
    data: { cursor: { max, view_at, business: 'archive' }, list: people(max, count) },
  });

  it('ends at the zero cursor, which would begin again at the top', async () => {
    const { client, asked } = createClient(at(9, 900), at(5, 500), at(0, 0));
    expect(await all(pages(client, historyCursor, {}) as never)).toHaveLength(3);
    expect(asked).toEqual([
      {},
      { max: 9, view_at: 900, business: 'archive' },
      { max: 5, view_at: 500, business: 'archive' },
    ]);
  });

  it('ends at a cursor that does not move', async () => {
    const { client } = createClient(at(9, 900), at(9, 900));
    expect(await all(pages(client, historyCursor, {}) as never)).toHaveLength(2);
  });
});

it('a call that is no list is refused', async () => {
  const { client } = createClient();
  await expect(all(pages(client, nav, {}) as never)).rejects.toThrow('nav is not a list');
});
