import { beforeEach, describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { type Run, settledOf } from '../../src/engine/shared/runs.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting, latest, people } from './setting.ts';

const MINUTE = 60_000;

const at = createSetting();
const { unfollow, writes } = at;

const entriesOf = async () => runStore.journalOf((await latest()).id);

describe('the person', () => {
  // Real time passes with each write, so that there is a middle to speak up in.
  beforeEach(() => {
    at.bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'slow', delayMs: 10 });
  });

  it('pauses, and what was done stays done; going on ends the rest', async () => {
    const life = createLife(at.bili, at.machine);
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
    const life = createLife(at.bili, at.machine);
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
    const life = createLife(at.bili, at.machine);
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

  it.each([60, -60])(
    'a click of a clock %i minutes off does not act out of the blue',
    async (off) => {
      const life = createLife(at.bili, at.machine, 3);
      await life.engine
        .act({ kind: 'follow', params: {}, items: people([PEOPLE.upB]) })
        .catch(() => undefined);
      at.machine.clock.offsetMs += off * MINUTE;
      await createLife(at.bili, at.machine).engine.wake();
      expect(at.bili.state.viewer.followings.has(PEOPLE.upB)).toBe(false);
      expect(await latest()).toMatchObject({ state: 'cancelled' });
    },
  );

  /** So many writes have reached the service. */
  const settled = (count: number) =>
    expect.poll(() => writes().length, { interval: 5 }).toBeGreaterThanOrEqual(count);
  async function until(state: Run['state']): Promise<Run> {
    await expect.poll(async () => (await latest()).state).toBe(state);
    return latest();
  }
});
