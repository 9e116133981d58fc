import { describe, expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { runStore } from '../../src/engine/run-store.ts';
import { undoStateOf } from '../../src/engine/shared/undo-state.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { accountOf, createLife, emptyDatabase } from './harness.ts';
import { ordersFor, reset } from './orders.ts';
import { createSetting, kept, order } from './setting.ts';

/* What the person said and what they were told: pauses, undos, refusals, protection. */

const MINUTE = 60_000;

const at = createSetting();
const { unfollow, writes, slow, sent } = at;

const undoState = async (id: string) =>
  undoStateOf(await kept(id), await runStore.recent(PEOPLE.viewer, 50));

describe('taking back', () => {
  it('what was refused is not taken back, and can be tried again', async () => {
    const { engine, store } = createLife(at.bili, at.machine);
    const acts = createActs(engine, store);
    const act = await acts.order(order('unfollow', PEOPLE.upA));
    const stop = at.bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code-509' });
    expect(await acts.undo(act.id)).toMatchObject({ state: 'failed', undone: false });
    expect((await acts.recent(PEOPLE.viewer, 5))[0]?.undone).toBe(false);
    expect(await undoState(act.id)).toBe('none');
    stop();
    at.machine.clock.offsetMs += 2 * MINUTE;
    expect(await acts.undo(act.id)).toMatchObject({ state: 'verified', undone: true });
    expect(at.bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
    expect(await undoState(act.id)).toBe('whole');
  });

  it('what one click emptied comes back as a run, with count and cancel', async () => {
    const { engine, store } = createLife(at.bili, at.machine);
    const acts = createActs(engine, store);
    const items = [{ id: 'everything', title: '清空', target: {} }];
    const params = { what: 'everything' };
    const act = await acts.order({ kind: 'toview-clear', params, items });
    expect(act).toMatchObject({ state: 'verified' });
    // Nobody waits for minutes behind a click.
    expect(await acts.undo(act.id)).toMatchObject({ state: 'sending', undone: false });
    const [undo] = await engine.undo(act.id);
    expect(undo?.single).toBe(false);
    expect(undo?.counts.total).toBeGreaterThan(10);
    await engine.cancel(undo?.id ?? '');
    expect(await undoState(act.id)).not.toBe('under-way');
  });

  it('cancelled in the middle: part of it, and the rest is offered again', async () => {
    const before = accountOf(at.bili).followings;
    const { engine } = createLife(at.bili, at.machine);
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
    at.bili.faults.clear();
    const plans = await engine.undoPlan(run.id);
    expect(plans.flatMap(({ items }) => items)).toHaveLength(12 - ended.counts.verified);
    for (const again of await engine.undo(run.id)) await engine.finish(again);
    expect(await undoState(run.id)).toBe('whole');
    expect(await engine.undo(run.id)).toEqual([]);
    expect(Object.keys(accountOf(at.bili).followings)).toEqual(Object.keys(before));
  });

  it('is told by what it takes back', async () => {
    const { engine } = createLife(at.bili, at.machine);
    const asked = { ...(ordersFor(at.bili)['group-add'] ?? unfollow(1)), into: '学习' };
    const run = await engine.finish(await engine.start(asked));
    const [undo] = await engine.undo(run.id);
    const { params, into } = asked;
    expect(undo).toMatchObject({ undoOfKind: 'group-add', undoOfParams: params, into });
  });

  it('is refused while the run goes on, and changes nothing of it', async () => {
    slow();
    const { engine } = createLife(at.bili, at.machine);
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
        reset(at.bili);
        await emptyDatabase();
        const before = accountOf(at.bili);
        const asked = ordersFor(at.bili)[kind] ?? unfollow(1);
        const first = createLife(at.bili, at.machine);
        const run = await first.engine.finish(await first.engine.start(asked));
        const life = createLife(at.bili, at.machine, dieAt);
        await life.engine
          .undo(run.id)
          .then((undos) => Promise.all(undos.map(life.engine.finish)))
          .catch(() => undefined);
        died = life.isDead();
        const next = createLife(at.bili, at.machine);
        await next.engine.wake();
        for (const undo of await next.engine.undo(run.id)) await next.engine.finish(undo);
        expect(await undoState(run.id)).toBe('whole');
        const { toview, ...rest } = accountOf(at.bili);
        const { toview: was, ...others } = before;
        expect(rest).toEqual(others);
        expect([...toview].sort()).toEqual([...was].sort());
      }
    }
  });
});
