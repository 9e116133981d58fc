import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import { viewingId } from '@/src/parts/history/shared/history.ts';
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
  let rows = { open: [] as readonly string[], done: [] as readonly string[] };
  const goneFromSite = vi.fn();
  const answers: Record<string, (order: Order) => unknown> = {
    'runs.plan': ({ items }) => ({ id: `p${orders.length}`, items, losses: [], calls: {} }),
    'runs.start': () =>
      run({ id: `r${orders.length}`, kind: (orders.at(-1)?.kind ?? '') as Run['kind'] }),
    'acts.order': () => ({ id: 'a', state: 'verified', error: null, note: null, undoable: false }),
    'runs.items': () => of.map((id) => ({ id, state: 'verified', error: null })),
    'runs.recent': () => [],
    'runs.rows': () => rows,
  };
  const ask = (async (method: string, input: Order) => {
    asked.push(method);
    if (method === 'runs.plan' || method === 'acts.order') orders.push(input);
    return answers[method]?.(input);
  }) as unknown as Background;
  const made = createArchiveChoice(ask, {
    placeOf,
    siteSeconds: () => siteSeconds,
    goneFromSite,
  });
  choice = made;
  return {
    asked,
    orders,
    choice: made,
    goneFromSite,
    async stand(change: Partial<Run>, found: typeof rows) {
      rows = found;
      await runProgress.set({ run: run({ state: 'waiting', ...change }), settled: 1 });
    },
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
  const gone = viewingId(mine[0] as Viewing);
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
  await end({ id: 'elsewhere' }, mine.slice(0, 2).map(viewingId));
  await waited(() => expect(made.orders.outcomes.value).toHaveLength(1));
  expect(orders).toHaveLength(1);
});

it('a click of another window that stood still deletes nothing here either', async () => {
  const { orders, choice: made, end, stand } = setUp(() => null);
  const mine = [at(300)];
  made.remove(mine, 'both');
  await waited(() => expect(made.orders.proposal.value).not.toBeNull());
  made.orders.withdraw();
  const elsewhere = { id: 'elsewhere', single: true };
  const wait = { reason: 'cool-down', untilMs: 1, error: null } as const;
  await stand({ ...elsewhere, wait }, { open: mine.map(viewingId), done: [] });
  await waited(() => expect(made.orders.run.value?.id).toBe('elsewhere'));
  await end(elsewhere, mine.map(viewingId));
  await waited(() => expect(made.orders.outcomes.value).toHaveLength(1));
  expect(orders).toHaveLength(1);
});

it('while a deletion on the site stands still, what is gone there is forgotten and the rest waits', async () => {
  const [first, second] = [at(300), at(100, 'archive_2')];
  const { choice: made, goneFromSite, stand } = setUp(() => 'both');
  made.picked.all([first, second].map(viewingName));
  await stand({}, { open: [viewingId(second)], done: [viewingId(first)] });
  await waited(() => expect([...made.orders.waiting.value]).toEqual([viewingId(second)]));
  expect(goneFromSite).toHaveBeenCalledExactlyOnceWith([first.key]);
  expect([...made.picked.ids.value]).toEqual([viewingName(second)]);
});

it('on both, whoever cancels it on the site deletes nothing more here', async () => {
  const mine = [at(300), at(100, 'archive_2'), at(40, 'archive_3')];
  const { orders, choice: made, end } = setUp((one) => (one === mine[2] ? 'here' : null));
  made.remove(mine, 'both');
  await waited(() => expect(made.orders.proposal.value).not.toBeNull());
  made.orders.agree();
  await waited(() => expect(made.orders.run.value).not.toBeNull());
  await end({ id: 'r1', state: 'cancelled' }, [viewingId(mine[0] as Viewing)]);
  await waited(() => expect(made.orders.outcomes.value).toHaveLength(1));
  expect(orders).toHaveLength(1);
});
