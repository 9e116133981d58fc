// @vitest-environment node

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { type Run, settledOf } from '../../src/engine/shared/runs.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import { type FakeBili, type FaultKind, PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { createLife, createMachine, emptyDatabase, type Machine } from './harness.ts';
import { ordersFor, reset } from './orders.ts';

const MINUTE = 60_000;

let bili: FakeBili;
let machine: Machine;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(async () => {
  reset(bili);
  await emptyDatabase();
  machine = createMachine(PEOPLE.viewer);
});

const people = (mids: readonly number[]) =>
  mids.map((mid) => ({ id: String(mid), title: String(mid), target: { mid } }));
const ordinary = (count: number) =>
  [...bili.state.viewer.followings.values()]
    .filter(({ special }) => !special)
    .slice(0, count)
    .map(({ mid }) => mid);
const unfollow = (count: number) => ({
  kind: 'unfollow' as const,
  params: {},
  items: people(ordinary(count)),
});
const writes = () => bili.log.filter(({ method }) => method === 'POST');
const latest = async () => (await runStore.recent(PEOPLE.viewer, 1))[0] as Run;
const entriesOf = async () => runStore.journalOf((await latest()).id);

describe('a target that refuses', () => {
  it.each([
    ['refuses follows', 'follow', PEOPLE.refuser, 22002],
    ['is on the block list', 'follow', PEOPLE.blacked, 22003],
    ['is cancelled', 'follow', PEOPLE.deleted, 22013],
  ])('%s: ends in a true line, and the others are done', async (_, kind, mid, code) => {
    bili.state.viewer.followings.delete(mid);
    const { engine } = createLife(bili, machine);
    const items = people([PEOPLE.upB, mid, PEOPLE.stranger]);
    const run = await engine.finish(
      await engine.start({ kind: kind as KindId, params: {}, items }),
    );
    expect(run.counts).toMatchObject({ verified: 2, failed: 1 });
    const failed = (await entriesOf()).find(({ id }) => id === String(mid));
    expect(failed).toMatchObject({ state: 'failed', error: { code } });
    expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
    expect(bili.state.viewer.followings.has(PEOPLE.stranger)).toBe(true);
  });

  it('a group that is gone meanwhile', async () => {
    const { engine } = createLife(bili, machine);
    const order = ordersFor(bili)['group-add'];
    bili.state.viewer.groups.splice(1, 1);
    const run = await engine.finish(await engine.start(order ?? unfollow(1)));
    expect(run.counts.failed).toBe(3);
    expect((await entriesOf()).map(({ error }) => error?.code)).toEqual([22104, 22104, 22104]);
  });

  it.each(['group-add', 'special-on'])(
    'somebody who is no longer followed cannot have %s, and that is said',
    async (kind) => {
      const { engine } = createLife(bili, machine);
      const order = ordersFor(bili)[kind];
      bili.state.viewer.followings.delete(PEOPLE.upA);
      const run = await engine.finish(await engine.start(order ?? unfollow(1)));
      expect(run.counts).toMatchObject({ verified: 2, failed: 1 });
      const failed = (await entriesOf()).find(({ id }) => id === String(PEOPLE.upA));
      expect(failed?.error?.code).toBe(22105);
    },
  );

  it('what is so already is done, and nothing is sent', async () => {
    const { engine } = createLife(bili, machine);
    const items = people([PEOPLE.upA]);
    const run = await engine.finish(await engine.start({ kind: 'follow', params: {}, items }));
    expect(run.counts.verified).toBe(1);
    expect((await entriesOf())[0]?.note).toBe('already');
    expect(writes()).toEqual([]);
  });
});

describe('a limit', () => {
  it.each([
    [
      'followings',
      22009,
      'follow',
      () => {
        bili.state.options.maxFollowings = bili.state.viewer.followings.size + 2;
      },
    ],
    [
      'block list',
      22008,
      'block',
      () => {
        bili.state.options.maxBlacks = bili.state.viewer.blacks.size + 2;
      },
    ],
  ])('of the %s stops the run for the person to decide', async (_, code, kind, limit) => {
    limit();
    const { engine } = createLife(bili, machine);
    const items = people([PEOPLE.upB, PEOPLE.stranger, PEOPLE.empty, PEOPLE.noStat, PEOPLE.fan]);
    const run = await engine.finish(
      await engine.start({ kind: kind as KindId, params: {}, items }),
    );
    expect(run).toMatchObject({ state: 'paused', wait: { reason: 'limit', error: { code } } });
    const done = await engine.cancel(run.id);
    expect(settledOf(done.counts)).toBe(items.length);
  });

  it('of watch-later: what fitted is in, the rest is written down as left alone', async () => {
    bili.state.options.maxToview = bili.state.viewer.toview.length;
    const { engine } = createLife(bili, machine);
    const order = ordersFor(bili)['toview-add'];
    const run = await engine.finish(await engine.start(order ?? unfollow(1)));
    expect(run).toMatchObject({ state: 'paused', wait: { error: { code: 90001 } } });
    await engine.cancel(run.id);
    expect((await entriesOf())[0]).toMatchObject({ state: 'skipped', note: 'cancelled' });
  });
});

describe('protection', () => {
  it('special follows and people chosen by hand are never touched', async () => {
    machine.shielded.add(PEOPLE.upA);
    const { engine } = createLife(bili, machine);
    const items = people([PEOPLE.special, PEOPLE.upA, PEOPLE.followed]);
    const run = await engine.finish(await engine.start({ kind: 'unfollow', params: {}, items }));
    expect(run.counts).toMatchObject({ verified: 1, skipped: 2 });
    expect(bili.state.viewer.followings.has(PEOPLE.special)).toBe(true);
    expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
    expect((await entriesOf()).map(({ note }) => note).sort()).toEqual(
      ['protected', 'protected', null].sort(),
    );
  });

  it('one click on one special follow is an answer to the star', async () => {
    const { engine } = createLife(bili, machine);
    const run = await engine.act({ kind: 'unfollow', params: {}, items: people([PEOPLE.special]) });
    expect(run.counts.verified).toBe(1);
  });
});

describe('success without effect', () => {
  it('is told as such, and not sent again', async () => {
    bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'no-effect', times: 1 });
    const { engine } = createLife(bili, machine);
    const run = await engine.finish(await engine.start(unfollow(2)));
    expect(run.counts).toMatchObject({ verified: 1, failed: 1 });
    expect((await entriesOf()).map(({ note }) => note)).toContain('unchanged');
    expect(writes()).toHaveLength(2);
  });

  it('of the bulk removal: the same items go one by one', async () => {
    bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'no-effect' });
    const { engine } = createLife(bili, machine);
    const order = ordersFor(bili)['toview-remove'] ?? unfollow(1);
    const run = await engine.finish(await engine.start(order));
    expect(run.counts.verified).toBe(order.items.length);
    expect(writes().map(({ operation }) => operation)).toEqual([
      'toviewBatchDelete',
      ...order.items.map(() => 'toviewDelete'),
    ]);
  });

  it.each(['leaves-some', 'loses-some'] as const)(
    'of moving to a folder (%s): nothing leaves watch-later before it is seen in the folder',
    async (form) => {
      bili.state.options.toviewToFav = form;
      const { engine } = createLife(bili, machine);
      const order = ordersFor(bili)['toview-to-fav'] ?? unfollow(1);
      const run = await engine.finish(await engine.start(order));
      expect(run.counts.verified).toBe(order.items.length);
      const [, folder] = bili.state.viewer.folders;
      for (const { id } of order.items) expect(folder?.aids).toContain(Number(id));
    },
  );
});

const PASSING: readonly FaultKind[] = [
  'http-502',
  'reset',
  'truncated',
  'empty',
  'html-200',
  'code-500',
  'code-509',
  'code-799',
  'http-429',
];

describe('an answer that is lost or spoilt', () => {
  it.each(PASSING.flatMap((kind) => [[kind, 'before'] as const, [kind, 'after'] as const]))(
    '%s, %s its effect: read again, and done once',
    async (kind, when) => {
      bili.faults.add({ match: { operation: 'modifyRelation' }, kind, when, after: 1, times: 1 });
      const { engine } = createLife(bili, machine);
      const order = unfollow(4);
      await engine.finish(await engine.start(order));
      for (let turn = 0; turn < 5 && (await latest()).state === 'waiting'; turn++) {
        machine.clock.offsetMs += 11 * MINUTE;
        await engine.wake();
      }
      expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 4 } });
      for (const { target } of order.items) {
        expect(bili.state.viewer.followings.has(target.mid)).toBe(false);
      }
      // Four, or one more where reading showed that the first had no effect.
      expect(writes().length).toBe(when === 'after' ? 4 : 5);
    },
  );
});

describe('a session that ends in the middle', () => {
  it('waits for the same account, and for nobody else', async () => {
    const stop = bili.faults.add({
      match: { operation: ['modifyRelation', 'relations'] },
      kind: 'session-expired',
      after: 2,
    });
    const { engine } = createLife(bili, machine);
    const order = unfollow(5);
    const run = await engine.finish(await engine.start(order));
    expect(run).toMatchObject({ state: 'waiting', wait: { reason: 'login' } });
    const before = bili.log.length;
    machine.account = PEOPLE.second;
    await engine.sessionChanged();
    expect(bili.log.length).toBe(before);
    stop();
    machine.account = PEOPLE.viewer;
    await engine.sessionChanged();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 5 } });
  });
});

describe('a block', () => {
  it('1,000 unfollows through three blocks end complete, with no request inside a cool-down', {
    timeout: 120_000,
  }, async () => {
    bili.reset('M');
    const order = unfollow(1_000);
    const life = createLife(bili, machine);
    for (const after of [200, 500, 800]) {
      bili.faults.add({
        match: { operation: 'modifyRelation' },
        kind: 'http-412-html',
        after,
        times: 1,
      });
    }
    await life.engine.finish(await life.engine.start(order));
    const waits: number[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const run = await latest();
      if (run.state !== 'waiting') break;
      expect(run.wait).toMatchObject({ reason: 'cool-down' });
      const { untilMs } = run.wait as { untilMs: number };
      waits.push(Math.round((untilMs - life.clock.now()) / MINUTE));
      // Woken too early, nothing is asked.
      const before = bili.log.length;
      await life.engine.wake();
      expect(bili.log.length).toBe(before);
      machine.clock.offsetMs += untilMs - life.clock.now() + 1;
      await life.engine.wake();
    }
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 1_000 } });
    expect(waits).toEqual([10, 30, 60]);
    expect(await runStore.journalOf((await latest()).id)).toHaveLength(1_000);
  });

  it('by risk control waits for the person, and keeps the place', async () => {
    bili.faults.add({
      match: { operation: 'modifyRelation' },
      kind: 'code-352',
      after: 2,
      times: 1,
    });
    const { engine } = createLife(bili, machine);
    const run = await engine.finish(await engine.start(unfollow(5)));
    expect(run).toMatchObject({ state: 'paused', wait: { reason: 'risk-control' } });
    const before = bili.log.length;
    await engine.wake();
    expect(bili.log.length).toBe(before);
  });
});

describe('the person', () => {
  // Real time passes with each write, so that there is a middle to speak up in.
  beforeEach(() => {
    bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'slow', delayMs: 10 });
  });

  it('pauses, and what was done stays done; going on ends the rest', async () => {
    const life = createLife(bili, machine);
    const order = unfollow(20);
    const run = await life.engine.start(order);
    await settled(5);
    await life.engine.pause(run.id);
    const paused = await until('paused');
    expect(paused.wait?.reason).toBe('person');
    expect(writes().length).toBeLessThan(20);
    await life.engine.resume(run.id);
    expect((await life.engine.finish(run)).counts.verified).toBe(20);
    expect(writes()).toHaveLength(20);
  });

  it('cancels: the rest is left alone, and the journal says so', async () => {
    const life = createLife(bili, machine);
    const run = await life.engine.start(unfollow(20));
    await settled(3);
    const ended = await life.engine.cancel(run.id);
    expect(ended.state).toBe('cancelled');
    expect(settledOf(ended.counts)).toBe(20);
    expect(ended.counts.verified).toBe(writes().length);
    expect(ended.counts.skipped).toBeGreaterThan(0);
    expect(await entriesOf()).toHaveLength(20);
  });

  it('a click goes before a long run, between two of its writes', async () => {
    const life = createLife(bili, machine);
    const run = await life.engine.start(unfollow(20));
    await settled(2);
    const act = await life.engine.act({
      kind: 'follow',
      params: {},
      items: people([PEOPLE.upB]),
    });
    expect(act.counts.verified).toBe(1);
    expect(writes().length).toBeLessThan(20);
    expect((await life.engine.finish(run)).counts.verified).toBe(20);
  });

  it('a click from long ago does not act out of the blue', async () => {
    const life = createLife(bili, machine, 3);
    await life.engine
      .act({ kind: 'follow', params: {}, items: people([PEOPLE.upB]) })
      .catch(() => undefined);
    machine.clock.offsetMs += 60 * MINUTE;
    await createLife(bili, machine).engine.wake();
    expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(false);
    expect(await latest()).toMatchObject({ state: 'cancelled' });
  });

  /** So many writes have reached the service. */
  const settled = (count: number) =>
    expect.poll(() => writes().length, { interval: 5 }).toBeGreaterThanOrEqual(count);
  async function until(state: Run['state']): Promise<Run> {
    await expect.poll(async () => (await latest()).state).toBe(state);
    return latest();
  }
});

describe('a store that cannot be written', () => {
  it('an order is refused before anything is sent', async () => {
    const life = createLife(bili, machine);
    life.break();
    await expect(life.engine.start(unfollow(3))).rejects.toMatchObject({ kind: 'storage' });
    expect(bili.log).toEqual([]);
  });

  it('in the middle: nothing more is sent, and it goes on when there is room again', async () => {
    const life = createLife(bili, machine);
    bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'slow', delayMs: 10 });
    const run = await life.engine.start(unfollow(10));
    await expect.poll(() => writes().length, { interval: 5 }).toBeGreaterThanOrEqual(3);
    life.break();
    const stood = await life.engine.finish(run);
    expect(stood).toMatchObject({ state: 'waiting', wait: { reason: 'storage' } });
    const before = writes().length;
    life.mend();
    machine.clock.offsetMs += 2 * MINUTE;
    await life.engine.wake();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 10 } });
    expect(writes().length).toBeGreaterThan(before);
  });
});
