import { describe, expect, it } from 'vitest';
import { rowsInMemory } from '../../tests/support/rows-in-memory.ts';
import type { Client } from '../api/client.ts';
import { defineOperation } from '../api/define.ts';
import { z } from '../api/schema.ts';
import { defineCollection, type KeptRow } from './define-collection.ts';
import type { Collected } from './shared/collected.ts';
import { begin, walk } from './walk.ts';

interface Row extends KeptRow {
  readonly id: number;
}

const operation = defineOperation({
  id: 'things',
  method: 'GET',
  host: 'api',
  path: '/things',
  auth: 'none',
  sign: 'none',
  referer: 'www',
  bucket: 'space',
  freshMs: 0,
  params: z.object({ pn: z.optional(z.int()), ps: z.int() }),
  data: z.object({ ids: z.array(z.int()), total: z.nullable(z.int()) }),
  page: { style: 'page', rows: ({ ids }) => ids, total: ({ total }) => total },
  doc: { summary: 'Things.', source: 'none', confidence: 'low', observed: '2026-11-25' },
});

interface Page {
  readonly ids: readonly number[];
  readonly total: number | null;
  readonly dropped?: number;
}

/** Reads to the end what answers so to the so-manieth request for a page, at 3 a page. */
function createReading(answer: (pn: number, request: number) => Page, exact: boolean) {
  const asked: number[] = [];
  const call = async (_: unknown, { pn = 1 }: { readonly pn?: number }) => {
    asked.push(pn);
    if (asked.length > 50) throw new Error('it is read for ever');
    const { dropped = 0, ...data } = answer(pn, asked.length);
    return { data, dropped };
  };
  const client = { call: call as unknown as Client['call'] };
  const things = defineCollection({
    id: 'things',
    operation,
    params: () => ({ ps: 3 }),
    rows: ({ ids }, { pass }): readonly Row[] => ids.map((id) => ({ id, pass })),
    store: rowsInMemory<Row>(({ id }) => id),
    exact,
  });
  const which = { account: 1, of: 0 };
  return {
    asked,
    stand: (change: Partial<Collected>) =>
      things.store.begin(which, null, () => ({
        ...begin(things, which, undefined, 1_000),
        ...change,
      })),
    ids: async () => (await things.store.rows(which)).map(({ id }) => id),
    async read(): Promise<Collected | null> {
      let last: Collected | null = null;
      const parts = { client, clock: { now: () => 1_000 } };
      for await (const at of walk(parts, things, which)) last = at;
      return last;
    },
  };
}

/** So many there are, as they are. */
const honest =
  (most: number, total: number | null = most) =>
  (pn: number): Page => ({
    ids: [1, 2, 3].map((n) => (pn - 1) * 3 + n).filter((id) => id <= most),
    total,
  });

describe('a walk through a list', () => {
  it.each([true, false])('is over with its last page, exact %s', async (exact) => {
    const { read, asked, ids } = createReading(honest(7), exact);
    expect(await read()).toMatchObject({
      state: 'done',
      doubt: null,
      kept: 7,
      completeAtMs: 1_000,
    });
    expect(asked).toEqual([1, 2, 3]);
    expect(await ids()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await read()).toMatchObject({ state: 'done', topUp: true, doubt: null });
    expect(asked).toEqual([1, 2, 3, 1]);
  });

  it.each([
    [true, 'partial'],
    [false, null],
  ])('without totals is doubtful where it must be exact: %s', async (exact, doubt) => {
    const { read, asked } = createReading(honest(7, null), exact);
    expect(await read()).toMatchObject({ state: 'done', kept: 7, doubt });
    expect(asked.length).toBe(exact ? 8 : 4);
  });

  it.each([null, 0])('goes on where %j says that nobody knows what came before', async (had) => {
    const { read, asked, stand } = createReading(honest(7), false);
    await stand({ next: { pn: 3 }, had });
    await read();
    // With full pages before it, the third is the last.
    expect(asked.slice(0, 2)).toEqual([3, 1]);
  });

  it.each([true, false])('that gives the same page for ever ends, exact %s', async (exact) => {
    let turn = 0;
    const same = () => {
      turn += 1;
      // Rows in another order are the same rows.
      return { ids: turn % 2 ? [1, 2, 3] : [3, 2, 1], total: null };
    };
    const { read, ids } = createReading(same, exact);
    expect(await read()).toMatchObject({ state: 'done', kept: 3 });
    expect(await ids()).toHaveLength(3);
  });

  it('a row that cannot be read makes an exact one partial, at once', async () => {
    const answer = (pn: number) => {
      const { ids, total } = honest(7)(pn);
      const read = ids.filter((id) => id !== 5);
      return { ids: read, total, dropped: ids.length - read.length };
    };
    const { read, asked } = createReading(answer, true);
    expect(await read()).toMatchObject({ doubt: 'partial', completeAtMs: null });
    expect(asked).toEqual([1, 2, 3]);
  });

  it('that never stands still is read three times, and nothing is taken for gone', async () => {
    const answer = (pn: number, request: number) => ({
      ...honest(7)(pn),
      total: 7 + (request % 2),
    });
    const exact = createReading(answer, true);
    expect(await exact.read()).toMatchObject({ doubt: 'moving', completeAtMs: null, pass: 3 });
    const other = createReading(answer, false);
    expect(await other.read()).toMatchObject({ doubt: 'moving', missing: 0, completeAtMs: 1_000 });
  });

  it('what is counted and not shown is believed the second time, where it need not be exact', async () => {
    const { read, asked } = createReading(honest(5, 6), false);
    expect(await read()).toMatchObject({ kept: 5, missing: 1, doubt: null, pass: 2 });
    asked.length = 0;
    expect(await read()).toMatchObject({ topUp: true, missing: 1, doubt: null });
    expect(asked).toEqual([1]);
    expect(await createReading(honest(5, 6), true).read()).toMatchObject({ doubt: 'moving' });
  });
});
