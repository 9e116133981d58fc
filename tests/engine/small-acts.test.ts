import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BUCKETS } from '../../src/api/pace.ts';
import { runStore } from '../../src/engine/run-store.ts';
import type { Run, RunOrder } from '../../src/engine/shared/runs.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife, createMachine, type Machine } from './harness.ts';
import { simulated } from './setting.ts';

/* How long a click waits while a big run is at work, by a clock on which waiting costs nothing. */

const [, WRITE_GAP_MS] = BUCKETS.write.gapMs;

const bili = await simulated();
let machine: Machine;
beforeEach(() => {
  machine = createMachine(PEOPLE.viewer);
});

const CLICK: RunOrder = {
  kind: 'special-on',
  params: {},
  items: [{ id: '1', title: '一', target: { mid: PEOPLE.followed } }],
};

const ordinary = (count: number) =>
  [...bili.state.viewer.followings.values()]
    .filter(({ special, mid }) => !special && !bili.state.people.get(mid)?.cancelled)
    .filter(({ mid }) => !Object.values(PEOPLE).some((one) => one === mid))
    .slice(0, count)
    .map(({ mid }) => ({ id: String(mid), title: String(mid), target: { mid } }));

const unfollow = (count: number): RunOrder => ({
  kind: 'unfollow',
  params: {},
  items: ordinary(count),
});

function toFolder(): RunOrder {
  const { folders, mid, toview } = bili.state.viewer;
  const alive = toview.filter(({ aid }) => (bili.state.videos.get(aid)?.state ?? -1) >= 0);
  const items = alive.slice(0, 20).map(({ aid }) => ({
    id: String(aid),
    title: String(aid),
    target: { aid },
  }));
  const folder = (folders[1]?.fid ?? 0) * 100 + (mid % 100);
  return { kind: 'toview-to-fav', params: { folder, move: false }, items };
}

const asked = (operation: string) =>
  bili.log.filter((request) => request.operation === operation).length;

type Life = ReturnType<typeof createLife>;

/** A run, and something that is done once as soon as the run is where `at` says. */
async function interruptedAt(
  order: RunOrder,
  at: (run: Run) => boolean,
  then: (life: Life, run: Run) => Promise<void>,
) {
  let isDone = false;
  const life = createLife(bili, machine, Infinity, {
    onProgress: async (run) => {
      if (isDone || run.single || !at(run)) return;
      isDone = true;
      await then(life, run);
    },
  });
  const run = await life.engine.finish(await life.engine.start(order));
  return { ...life, run };
}

const isAtPage = (page: number) => (run: Run) =>
  run.doing?.what === 'backup' && run.doing.done === page;

describe('a click during a run', () => {
  it.each([
    ['a backup', () => unfollow(25), isAtPage(2)],
    ['a long reading', toFolder, ({ doing }: Run) => doing?.what === 'reading'],
    [
      'writes',
      () => unfollow(20),
      ({ counts, answered }: Run) => counts.total > 0 && answered === 3,
    ],
    ['a reading back', toFolder, ({ doing }: Run) => doing?.what === 'checking'],
  ])('%s: waits no longer than one write', { timeout: 60_000 }, async (_, orderOf, at) => {
    let orderedMs = 0;
    let click: Promise<Run> | null = null;
    const { run, requests } = await interruptedAt(orderOf(), at, async ({ engine, clock }) => {
      click = engine.act(CLICK);
      // The run must not be ahead of the database: its waiting costs no time here.
      await vi.waitFor(async () => {
        expect((await runStore.open()).some(({ single }) => single)).toBe(true);
      });
      orderedMs = clock.now();
    });
    expect(await click).toMatchObject({ state: 'done', counts: { verified: 1 } });
    expect(run).toMatchObject({ state: 'done', counts: { verified: run.counts.total } });
    const first = bili.log.findIndex(
      ({ operation, query }) => operation === 'relation' && query['fid'] === `${PEOPLE.followed}`,
    );
    expect((requests[first]?.atMs ?? Infinity) - orderedMs).toBeLessThanOrEqual(WRITE_GAP_MS);
    const sent = bili.log.findIndex(({ operation }) => operation === 'specialAdd');
    expect((requests[sent]?.atMs ?? Infinity) - orderedMs).toBeLessThanOrEqual(2 * WRITE_GAP_MS);
  });

  it('a backup goes on where it was: no page is asked for twice', { timeout: 60_000 }, async () => {
    const pages = Math.ceil(bili.state.viewer.followings.size / 50);
    const { run, backups } = await interruptedAt(unfollow(25), isAtPage(2), async ({ engine }) => {
      void engine.act(CLICK);
      await vi.waitFor(async () => {
        expect((await runStore.open()).some(({ single }) => single)).toBe(true);
      });
    });
    expect(run.counts.verified).toBe(25);
    expect(asked('followings')).toBe(pages);
    const [line] = await backups.list(PEOPLE.viewer);
    expect(line).toMatchObject({ complete: true });
  });
});

describe('a word during a backup', () => {
  it('pause is heeded before the next page, and going on asks for no page twice', {
    timeout: 60_000,
  }, async () => {
    const pages = Math.ceil(bili.state.viewer.followings.size / 50);
    const { run, engine } = await interruptedAt(
      unfollow(25),
      isAtPage(2),
      async ({ engine: on }, { id }) => {
        await on.pause(id);
      },
    );
    expect(run).toMatchObject({ state: 'paused', needsBackup: true });
    expect(asked('followings')).toBe(2);
    await engine.resume(run.id);
    expect((await engine.finish(run)).counts.verified).toBe(25);
    expect(asked('followings')).toBe(pages);
  });

  it('cancel is heeded before the next page', async () => {
    const { run } = await interruptedAt(
      unfollow(25),
      isAtPage(2),
      async ({ engine: on }, { id }) => {
        void on.cancel(id);
        await vi.waitFor(() => expect(machine.words[id]).toBe('cancelled'));
      },
    );
    expect(run).toMatchObject({ state: 'cancelled', counts: { skipped: 25 } });
    expect(asked('followings')).toBe(2);
  });
});

describe('what a run says of itself', () => {
  it('names what it does, page by page, and how long that will take', {
    timeout: 60_000,
  }, async () => {
    const told: Run[] = [];
    const { engine, clock } = createLife(bili, machine, Infinity, {
      onProgress: async (run) => {
        told.push(run);
      },
    });
    const beganMs = clock.now();
    const run = await engine.finish(await engine.start(unfollow(25)));
    const pages = Math.ceil(bili.state.viewer.followings.size / 50);
    const doing = told.flatMap((one) => one.doing ?? []);
    expect([...new Set(doing.map(({ what }) => what))]).toEqual([
      'backup',
      'reading',
      'writing',
      'checking',
    ]);
    expect(doing).toContainEqual({ what: 'backup', done: 2, total: pages });
    // Counted once, at its first word: the rest of the run by its plan.
    const first = told.find(({ leftMs }) => leftMs !== undefined);
    const tookMs = (run.endedAtMs ?? 0) - beganMs;
    expect(Math.abs((first?.leftMs ?? 0) - tookMs)).toBeLessThanOrEqual(tookMs * 0.1);
    expect(run.doing).toBeUndefined();

    told.length = 0;
    const [undo] = await engine.undo(run.id);
    if (!undo) throw new Error('there is something to take back');
    await engine.finish(undo);
    expect(told.map(({ doing: now }) => now?.what)).toContain('undoing');
  });
});
