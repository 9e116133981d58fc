import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/engine/shared/runs.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife, emptyDatabase } from './harness.ts';
import { reset } from './orders.ts';
import { createSetting, kept, order } from './setting.ts';

const at = createSetting();
const { unfollow, writes, slow, sent } = at;

/** A run that a worker left in the middle, so many writes on. */
async function leftAfter(count: number, items = 15): Promise<Run> {
  const stop = slow();
  const life = createLife(at.bili, at.machine);
  const run = await life.engine.start(unfollow(items));
  await sent(count);
  // The next life is what ends this one.
  createLife(at.bili, at.machine);
  stop();
  return run;
}

describe('pausing', () => {
  it('as the message that wakes the worker: nothing more is sent', async () => {
    for (let turn = 0; turn < 8; turn++) {
      reset(at.bili);
      await emptyDatabase();
      const run = await leftAfter(2);
      const { engine } = createLife(at.bili, at.machine);
      const before = writes().length;
      // A worker begins by itself with what was under way; the message comes right behind.
      const woken = engine.wake();
      for (let tick = 0; tick < turn; tick++) await Promise.resolve();
      await engine.pause(run.id);
      await woken;
      expect(await kept(run.id)).toMatchObject({ state: 'paused', wait: { reason: 'person' } });
      // At most the one that was on its way.
      expect(writes().length - before).toBeLessThanOrEqual(1);
    }
  });

  it('is heeded by the next life when this one ends before it could', async () => {
    const run = await leftAfter(2);
    const { engine } = createLife(at.bili, at.machine, 1);
    await engine.pause(run.id).catch(() => undefined);
    const before = writes().length;
    const next = createLife(at.bili, at.machine);
    await next.engine.wake();
    expect((await kept(run.id)).state).toBe('paused');
    expect(writes().length).toBe(before);
  });

  it('a run that has not begun, while another goes on', async () => {
    slow();
    const { engine } = createLife(at.bili, at.machine);
    const [long, other] = [await engine.start(unfollow(10)), await engine.start(unfollow(12))];
    await sent(2);
    expect((await engine.pause(other.id)).state).toBe('paused');
    expect((await engine.finish(long)).state).toBe('done');
    expect((await kept(other.id)).state).toBe('paused');
  });

  it('and going on at once: the last word counts', async () => {
    const run = await leftAfter(2);
    const { engine } = createLife(at.bili, at.machine);
    const woken = engine.wake();
    await Promise.all([engine.pause(run.id), engine.resume(run.id)]);
    await woken;
    await engine.wake();
    expect(await kept(run.id)).toMatchObject({ state: 'done', counts: { verified: 15 } });
  });

  it('stops a run while signed out, and so does cancelling', async () => {
    const run = await leftAfter(2);
    at.machine.account = null;
    const { engine } = createLife(at.bili, at.machine);
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
    const { engine } = createLife(at.bili, at.machine, Infinity, { words });
    expect((await engine.pause(run.id)).state).toBe('paused');
  });
});

describe('who goes first', () => {
  it('several orders written down together go in their sequence', async () => {
    const { engine } = createLife(at.bili, at.machine);
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
