import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { ViewingPlace } from '@/src/parts/history/shared/site-rows.ts';
import { viewingName } from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { runProgress } from '@/src/storage/items.ts';
import { archivedViewing } from '../../../../../tests/support/archived-viewing.ts';
import { createArchiveChoice } from './archive-choice.ts';

let choice: ReturnType<typeof createArchiveChoice> | null = null;
afterEach(() => {
  choice?.dispose();
  fakeBrowser.reset();
});

interface Order {
  readonly kind: string;
  readonly items: readonly { readonly id: string; readonly target: Record<string, unknown> }[];
}

const COUNTS = { total: 2, verified: 2, failed: 0, doubtful: 0, skipped: 0 };

/** An engine that begins what it is asked for; what ends, ends by `end`. */
function setUp(placeOf: (viewing: Viewing) => ViewingPlace, siteSeconds: number | null = null) {
  const orders: Order[] = [];
  const asked: string[] = [];
  let of: readonly string[] = [];
  const answers: Record<string, (order: Order) => unknown> = {
    'runs.plan': ({ items }) => ({ id: `p${orders.length}`, items, losses: [], calls: {} }),
    'runs.start': () =>
      run({ id: `r${orders.length}`, kind: (orders.at(-1)?.kind ?? '') as Run['kind'] }),
    'acts.order': () => ({ id: 'a', state: 'verified', error: null, note: null, undoable: false }),
    'runs.items': () => of.map((id) => ({ id, state: 'verified', error: null })),
    'runs.recent': () => [],
  };
  const ask = (async (method: string, input: Order) => {
    asked.push(method);
    if (method === 'runs.plan' || method === 'acts.order') orders.push(input);
    return answers[method]?.(input);
  }) as unknown as Background;
  const made = createArchiveChoice(ask, {
    placeOf,
    siteSeconds: () => siteSeconds,
    goneFromSite: vi.fn(),
  });
  choice = made;
  return {
    asked,
    orders,
    choice: made,
    async end(change: Partial<Run>, ids: readonly string[]) {
      of = ids;
      await runProgress.set({ run: run({ state: 'done', endedAtMs: 1, ...change }), settled: 0 });
    },
  };
}

const run = (change: Partial<Run>) =>
  ({
    id: 'r1',
    kind: 'history-remove',
    state: 'running',
    single: false,
    wait: null,
    counts: COUNTS,
    answered: 0,
    undoOf: null,
    params: {},
    ...change,
  }) as Run;

const waited = <T>(found: () => T) => vi.waitFor(found, { interval: 1 });
const at = (viewedSeconds: number, key = 'archive_1') => archivedViewing({ key, viewedSeconds });

it('the row that the site has is deleted there at once', async () => {
  const { asked, choice: made } = setUp(() => 'both');
  made.remove([archivedViewing({})], 'site');
  await waited(() => expect(asked).toContain('acts.order'));
  expect(asked).not.toContain('runs.plan');
});

it('what may be an earlier viewing of it is planned first: it is the only row there', async () => {
  const { asked, choice: made } = setUp(() => null);
  made.remove([archivedViewing({})], 'site');
  await waited(() => expect(asked).toContain('runs.plan'));
});

it('of a work that was watched several times the last time is looked for on the site', async () => {
  const { orders, choice: made } = setUp(() => null);
  made.remove([at(300), at(100), at(200)], 'site');
  await waited(() => expect(orders).toHaveLength(1));
  expect(orders[0]?.items.map(({ target }) => target)).toEqual([
    { kid: 'archive_1', viewedSeconds: 300 },
  ]);
  const later = setUp(() => null, 900);
  later.choice.remove([at(300)], 'site');
  await waited(() => expect(later.orders).toHaveLength(1));
  expect(later.orders[0]?.items[0]?.target).toMatchObject({ viewedSeconds: 900 });
});

it('on both, all viewings that were meant go here once they are gone there', async () => {
  const mine = [at(300), at(100), at(50, 'archive_2'), at(40, 'archive_3')];
  const { orders, choice: made, end } = setUp((one) => (one === mine[3] ? 'here' : null));
  made.remove(mine, 'both');
  await waited(() => expect(made.orders.proposal.value).not.toBeNull());
  made.orders.agree();
  await waited(() => expect(made.orders.run.value).not.toBeNull());
  const gone = viewingName(mine[0] as Viewing);
  await end({ id: 'r1' }, [gone]);
  await waited(() => expect(orders).toHaveLength(2));
  expect(orders[1]?.kind).toBe('archive-remove');
  // What the site did not let go is kept here.
  expect(orders[1]?.items.map(({ id }) => id)).toEqual(
    [mine[0], mine[1], mine[3]].map((one) => viewingName(one as Viewing)),
  );
});

it('what is deleted on the site by another window deletes nothing here, whatever was thought of', async () => {
  const mine = [at(300), at(100, 'archive_2'), at(40, 'archive_3')];
  const { orders, choice: made, end } = setUp((one) => (one === mine[2] ? 'here' : 'both'));
  made.remove(mine, 'both');
  await waited(() => expect(made.orders.proposal.value).not.toBeNull());
  made.orders.withdraw();
  await end({ id: 'elsewhere' }, mine.slice(0, 2).map(viewingName));
  await waited(() => expect(made.orders.outcomes.value).toHaveLength(1));
  expect(orders).toHaveLength(1);
});
