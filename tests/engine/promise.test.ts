// @vitest-environment node

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { runStore } from '../../src/engine/run-store.ts';
import { type Run, undoStateOf } from '../../src/engine/shared/runs.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { type FakeBili, PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { accountOf, createLife, createMachine, emptyDatabase, type Machine } from './harness.ts';
import { ordersFor, reset } from './orders.ts';

/* What the person said and what they were told: pauses, undos, refusals, protection. */

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
/** Ordinary people: a cancelled account could not be followed again. */
const ordinary = (count: number) =>
  [...bili.state.viewer.followings.values()]
    .filter(({ special, mid }) => !special && mid !== PEOPLE.deleted)
    .slice(0, count)
    .map(({ mid }) => mid);
const unfollow = (count: number) => ({
  kind: 'unfollow' as const,
  params: {},
  items: people(ordinary(count)),
});
const order = (kind: KindId, mid: number) => ({ kind, params: {}, items: people([mid]) });
const writes = () => bili.log.filter(({ method }) => method === 'POST');
const read = async (id: string) => (await runStore.get(id)) as Run;
const slow = () =>
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'slow', delayMs: 10 });
const sent = (count: number) =>
  expect
    .poll(() => writes().length, { interval: 2, timeout: 30_000 })
    .toBeGreaterThanOrEqual(count);
const undoState = async (id: string) =>
  undoStateOf(await read(id), await runStore.recent(PEOPLE.viewer, 50));

/** A run that a worker left in the middle, so many writes on. */
async function leftAfter(count: number, items = 15): Promise<Run> {
  const stop = slow();
  const life = createLife(bili, machine);
  const run = await life.engine.start(unfollow(items));
  await sent(count);
  // The next life is what ends this one.
  createLife(bili, machine);
  stop();
  return run;
}

describe('pausing', () => {
  it('as the message that wakes the worker: nothing more is sent', async () => {
    for (let turn = 0; turn < 8; turn++) {
      reset(bili);
      await emptyDatabase();
      const run = await leftAfter(2);
      const { engine } = createLife(bili, machine);
      const before = writes().length;
      // A worker begins by itself with what was under way; the message comes right behind.
      const woken = engine.wake();
      for (let tick = 0; tick < turn; tick++) await Promise.resolve();
      await engine.pause(run.id);
      await woken;
      expect(await read(run.id)).toMatchObject({ state: 'paused', wait: { reason: 'person' } });
      // At most the one that was on its way.
      expect(writes().length - before).toBeLessThanOrEqual(1);
    }
  });

  it('is heeded by the next life when this one ends before it could', async () => {
    const run = await leftAfter(2);
    const { engine } = createLife(bili, machine, 1);
    await engine.pause(run.id).catch(() => undefined);
    const before = writes().length;
    const next = createLife(bili, machine);
    await next.engine.wake();
    expect((await read(run.id)).state).toBe('paused');
    expect(writes().length).toBe(before);
  });

  it('a run that has not begun, while another goes on', async () => {
    slow();
    const { engine } = createLife(bili, machine);
    const [long, other] = [await engine.start(unfollow(10)), await engine.start(unfollow(12))];
    await sent(2);
    expect((await engine.pause(other.id)).state).toBe('paused');
    expect((await engine.finish(long)).state).toBe('done');
    expect((await read(other.id)).state).toBe('paused');
  });

  it('and going on at once: the last word counts', async () => {
    const run = await leftAfter(2);
    const { engine } = createLife(bili, machine);
    const woken = engine.wake();
    await Promise.all([engine.pause(run.id), engine.resume(run.id)]);
    await woken;
    await engine.wake();
    expect(await read(run.id)).toMatchObject({ state: 'done', counts: { verified: 15 } });
  });

  it('stops a run while signed out, and so does cancelling', async () => {
    const run = await leftAfter(2);
    machine.account = null;
    const { engine } = createLife(bili, machine);
    expect((await engine.pause(run.id)).state).toBe('paused');
    expect((await engine.cancel(run.id)).state).toBe('cancelled');
  });

  it('holds when what was said cannot be kept', async () => {
    const run = await leftAfter(2);
    const words = {
      get: async () => ({}),
      set: async () => {
        throw new Error('QUOTA_BYTES quota exceeded');
      },
    };
    const { engine } = createLife(bili, machine, Infinity, { words });
    expect((await engine.pause(run.id)).state).toBe('paused');
  });
});

describe('taking back', () => {
  it('what was refused is not taken back, and can be tried again', async () => {
    const { engine, store } = createLife(bili, machine);
    const acts = createActs(engine, store);
    const act = await acts.order(order('unfollow', PEOPLE.upA));
    const stop = bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code-509' });
    expect(await acts.undo(act.id)).toMatchObject({ state: 'failed', undone: false });
    expect((await acts.recent(PEOPLE.viewer, 5))[0]?.undone).toBe(false);
    expect(await undoState(act.id)).toBe('none');
    stop();
    machine.clock.offsetMs += 2 * MINUTE;
    expect(await acts.undo(act.id)).toMatchObject({ state: 'verified', undone: true });
    expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
    expect(await undoState(act.id)).toBe('whole');
  });

  it('cancelled in the middle: part of it, and the rest is offered again', async () => {
    const before = accountOf(bili).followings;
    const { engine } = createLife(bili, machine);
    const run = await engine.finish(await engine.start(unfollow(12)));
    slow();
    const beganAt = writes().length;
    const [undo] = await engine.undo(run.id);
    expect(await undoState(run.id)).toBe('under-way');
    // Pressed again, it is the same one.
    expect((await engine.undo(run.id)).map(({ id }) => id)).toEqual([undo?.id]);
    await sent(beganAt + 1);
    const ended = await engine.cancel(undo?.id ?? '');
    expect(ended.counts.verified).toBeLessThan(12);
    expect(await undoState(run.id)).toBe(ended.counts.verified > 0 ? 'part' : 'none');
    bili.faults.clear();
    const plans = await engine.undoPlan(run.id);
    expect(plans.flatMap(({ items }) => items)).toHaveLength(12 - ended.counts.verified);
    for (const again of await engine.undo(run.id)) await engine.finish(again);
    expect(await undoState(run.id)).toBe('whole');
    expect(await engine.undo(run.id)).toEqual([]);
    expect(Object.keys(accountOf(bili).followings)).toEqual(Object.keys(before));
  });

  it('is refused while the run goes on, and changes nothing of it', async () => {
    slow();
    const { engine } = createLife(bili, machine);
    const run = await engine.start(unfollow(8));
    await sent(2);
    await expect(engine.undo(run.id)).rejects.toMatchObject({ kind: 'unfinished' });
    await expect(engine.undoPlan(run.id)).rejects.toMatchObject({ kind: 'unfinished' });
    expect((await engine.finish(run)).counts.verified).toBe(8);
    expect(await runStore.recent(PEOPLE.viewer, 5)).toHaveLength(1);
  });

  it('stopped at every moment brings back everything all the same', {
    timeout: 120_000,
  }, async () => {
    for (const kind of ['unfollow', 'toview-to-fav']) {
      for (let dieAt = 1, died = true; died; dieAt++) {
        reset(bili);
        await emptyDatabase();
        const before = accountOf(bili);
        const asked = ordersFor(bili)[kind] ?? unfollow(1);
        const first = createLife(bili, machine);
        const run = await first.engine.finish(await first.engine.start(asked));
        const life = createLife(bili, machine, dieAt);
        await life.engine
          .undo(run.id)
          .then((undos) => Promise.all(undos.map(life.engine.finish)))
          .catch(() => undefined);
        died = life.isDead();
        const next = createLife(bili, machine);
        await next.engine.wake();
        for (const undo of await next.engine.undo(run.id)) await next.engine.finish(undo);
        expect(await undoState(run.id)).toBe('whole');
        const { toview, ...rest } = accountOf(bili);
        const { toview: was, ...others } = before;
        expect(rest).toEqual(others);
        expect([...toview].sort()).toEqual([...was].sort());
      }
    }
  });
});

describe('a read that is refused', () => {
  it('fails its own act for good, and no other', async () => {
    const stop = bili.faults.add({
      match: { operation: ['relations', 'relation'] },
      kind: 'code',
      code: -404,
    });
    const { engine } = createLife(bili, machine);
    const refused = await engine.act(order('follow', PEOPLE.upB));
    expect(refused).toMatchObject({ state: 'done', counts: { failed: 1 } });
    const [entry] = await runStore.journalOf(refused.id);
    expect(entry).toMatchObject({ state: 'failed', error: { kind: 'not-found' } });
    stop();
    const other = await engine.act(order('follow', PEOPLE.stranger));
    expect(other.counts.verified).toBe(1);
    const next = createLife(bili, machine);
    await next.engine.wake();
    // What was said not to have happened never does.
    expect(writes().map(({ form }) => form['fid'])).toEqual([String(PEOPLE.stranger)]);
  });

  it('of a run: its items fail with the reason, and the run ends', async () => {
    bili.faults.add({ match: { operation: 'relations' }, kind: 'code', code: -404, times: 1 });
    const { engine } = createLife(bili, machine);
    const run = await engine.finish(await engine.start(unfollow(3)));
    expect(run).toMatchObject({ state: 'done', counts: { failed: 3 } });
    expect(writes()).toEqual([]);
  });

  it('after something was sent: nobody knows, and that is said', async () => {
    const { engine } = createLife(bili, machine);
    bili.faults.add({
      match: { operation: 'relations' },
      kind: 'code',
      code: -404,
      after: 1,
      times: 1,
    });
    const run = await engine.finish(await engine.start(unfollow(2)));
    expect(run.counts.doubtful).toBe(2);
  });
});

describe('protection', () => {
  it('put on somebody after the window was read is heeded before their write', async () => {
    slow();
    const { engine } = createLife(bili, machine);
    const asked = unfollow(10);
    const run = await engine.start(asked);
    await sent(2);
    const last = asked.items.at(-1)?.target.mid ?? 0;
    machine.shielded.add(last);
    const ended = await engine.finish(run);
    expect(ended.counts).toMatchObject({ verified: 9, skipped: 1 });
    expect(bili.state.viewer.followings.has(last)).toBe(true);
    expect(await runStore.journalOf(run.id)).toContainEqual(
      expect.objectContaining({ id: String(last), state: 'skipped', note: 'protected' }),
    );
  });

  it('that cannot be read stops the run before anything is sent', async () => {
    const { engine } = createLife(bili, machine, Infinity, {
      isProtected: async () => {
        throw new Error('unreadable');
      },
    });
    const run = await engine.finish(await engine.start(unfollow(3)));
    expect(run.wait?.reason).toBe('storage');
    expect(writes()).toEqual([]);
  });
});

describe('one bad record', () => {
  it('of an item ends that item, and the run and all others go on', async () => {
    const { engine } = createLife(bili, machine, 2);
    const run = await engine.start(unfollow(3));
    const [item] = await runStore.items(run.id, ['pending'], 1);
    await (await openDatabase()).put('items', { ...item, target: { mid: 'x' } } as never);
    const next = createLife(bili, machine);
    const other = await next.engine.start(order('follow', PEOPLE.upB));
    for (const one of [run, other]) await next.engine.finish(one);
    expect(await read(run.id)).toMatchObject({
      state: 'done',
      counts: { verified: 2, failed: 1 },
    });
    const [entry] = await runStore.journalOf(run.id);
    expect(entry?.error).toMatchObject({ kind: 'invalid-params', path: 'target.mid' });
    expect((await read(other.id)).counts.verified).toBe(1);
  });

  it('of an unknown kind stands still with its reason, lets others by and can be cancelled', async () => {
    const { engine } = createLife(bili, machine, 2);
    const run = await engine.start(unfollow(3));
    await (await openDatabase()).put('runs', { ...(await read(run.id)), kind: 'not-yet-known' });
    const next = createLife(bili, machine);
    const act = await next.engine.act(order('follow', PEOPLE.upB));
    expect(act.counts.verified).toBe(1);
    const other = await next.engine.finish(await next.engine.start(order('follow', PEOPLE.empty)));
    expect(other.counts.verified).toBe(1);
    expect(await read(run.id)).toMatchObject({
      state: 'paused',
      wait: { reason: 'stuck', error: { kind: 'invalid-params', path: 'kind' } },
    });
    const ended = await next.engine.cancel(run.id);
    expect(ended).toMatchObject({ state: 'cancelled', counts: { skipped: 3 } });
  });

  it('a mistake of our own pauses its run with that reason, and the others go on', async () => {
    const { engine, backups } = createLife(bili, machine, Infinity, {
      backup: async () => {
        throw new TypeError('x is not a function');
      },
    });
    expect(await backups.list(PEOPLE.viewer)).toEqual([]);
    const run = await engine.finish(await engine.start(unfollow(25)));
    expect(run).toMatchObject({
      state: 'paused',
      wait: { reason: 'stuck', error: { kind: 'internal' } },
    });
    expect((await engine.act(order('follow', PEOPLE.upB))).counts.verified).toBe(1);
  });
});

describe('who goes first', () => {
  it('several orders written down together go in their sequence', async () => {
    const { engine } = createLife(bili, machine);
    const orders = [unfollow(2), order('follow', PEOPLE.upB), order('follow', PEOPLE.stranger)];
    const runs = await engine.startAll(orders);
    for (const run of runs) await engine.finish(run);
    expect(writes().map(({ form }) => Number(form['fid']))).toEqual([
      ...orders.flatMap(({ items }) => items.map(({ target }) => target.mid)),
    ]);
    const ages = runs.map(({ createdAtMs }) => createdAtMs);
    expect(new Set(ages).size).toBe(3);
    expect([...ages].sort((a, b) => a - b)).toEqual(ages);
  });
});
