import { describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import type { Run } from '../../src/engine/shared/runs.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife, emptyDatabase } from './harness.ts';
import { reset } from './orders.ts';
import { createSetting, latest } from './setting.ts';

/* Who wakes the worker, how long it waits, and what must not stop it. */

const MINUTE = 60_000;

const at = createSetting();
const { unfollow, writes } = at;

describe('the alarm', () => {
  it('stands from before the first request to the end, and is gone after it', async () => {
    const { engine, clock } = createLife(at.bili, at.machine, Infinity, {
      backup: async () => {
        // Here two minutes may pass without a word.
        expect(at.machine.wakeAtMs).not.toBeNull();
        return 'backup';
      },
    });
    const run = await engine.start(unfollow(25));
    expect(at.machine.wakeAtMs).not.toBeNull();
    expect(at.machine.wakeAtMs).toBeLessThanOrEqual(clock.now());
    await engine.finish(run);
    expect(await latest()).toMatchObject({ state: 'done', snapshot: 'backup' });
    await engine.wake();
    expect(at.machine.wakeAtMs).toBeNull();
  });

  it.each([1, 2, 3, 5, 8, 13])('stands when the worker dies at moment %i', async (dieAt) => {
    const { engine } = createLife(at.bili, at.machine, dieAt);
    await engine
      .start(unfollow(4))
      .then((run) => engine.finish(run))
      .catch(() => undefined);
    const open = await runStore.open();
    if (open.length > 0) expect(at.machine.wakeAtMs).not.toBeNull();
  });

  it('is not kept for a run of an account that is not signed in', async () => {
    at.bili.faults.add({ match: { operation: 'relations' }, kind: 'code-509', times: 9 });
    const { engine } = createLife(at.bili, at.machine);
    const run = await engine.finish(await engine.start(unfollow(3)));
    expect(run.state).toBe('waiting');
    await engine.wake();
    at.bili.faults.clear();
    at.machine.account = PEOPLE.second;
    at.machine.clock.offsetMs += 60 * MINUTE;
    await engine.wake();
    expect(at.machine.wakeAtMs).toBeNull();
    // It goes on when its account is back.
    at.machine.account = PEOPLE.viewer;
    await engine.sessionChanged();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 3 } });
  });

  it('that cannot be set stops nothing', async () => {
    const { engine } = createLife(at.bili, at.machine, Infinity, {
      wakeAt: async () => {
        throw new Error('no alarms');
      },
    });
    const run = await engine.finish(await engine.start(unfollow(2)));
    expect(run.counts.verified).toBe(2);
  });
});

describe('an outage', () => {
  it('after the first lost write nothing more is sent before reading', async () => {
    const stop = at.bili.faults.add({
      match: { operation: ['modifyRelation', 'relations'] },
      kind: 'reset',
      after: 6,
    });
    const { engine } = createLife(at.bili, at.machine);
    const asked = unfollow(20);
    const run = await engine.finish(await engine.start(asked));
    expect(run).toMatchObject({ state: 'waiting', wait: { reason: 'network' } });
    // Five answered (the first request was the read), one lost.
    expect(writes()).toHaveLength(6);
    stop();
    at.machine.clock.offsetMs += 11 * MINUTE;
    await engine.wake();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 20 } });
    // Reading showed that the lost one had not arrived.
    expect(writes()).toHaveLength(21);
  });

  it('that passes costs seconds, not minutes', async () => {
    // One lost write, and the look after it with its own two tries.
    at.bili.faults.add({
      match: { operation: 'modifyRelation' },
      kind: 'reset',
      after: 2,
      times: 1,
    });
    at.bili.faults.add({ match: { operation: 'relations' }, kind: 'reset', after: 1, times: 3 });
    const { engine, clock } = createLife(at.bili, at.machine);
    const begunMs = clock.now();
    await engine.start(unfollow(5));
    await engine.wake();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 5 } });
    expect(clock.now() - begunMs).toBeLessThan(MINUTE);
  });

  it('of hours is asked less and less, across lives of the worker', async () => {
    at.bili.faults.add({ match: { operation: ['modifyRelation', 'relations'] }, kind: 'reset' });
    const run = await createLife(at.bili, at.machine).engine.start(unfollow(3));
    const gaps: number[] = [];
    for (let turn = 0; turn < 7; turn++) {
      // A new life each time: what is counted must not be lost with the old one.
      const life = createLife(at.bili, at.machine);
      await life.engine.wake();
      const { wait } = (await runStore.get(run.id)) as Run;
      const left = (wait?.untilMs ?? 0) - life.clock.now();
      gaps.push(Math.ceil(left / 10_000) * 10);
      at.machine.clock.offsetMs += left + 1;
    }
    expect(gaps.at(-1)).toBe(600);
    expect([...gaps].sort((a, b) => a - b)).toEqual(gaps);
    at.bili.faults.clear();
    const life = createLife(at.bili, at.machine);
    await life.engine.wake();
    expect(await latest()).toMatchObject({ state: 'done', failures: 0 });
  });
});

describe('a worker stopped again and again before the same write', () => {
  it('does it in the end: nothing was lost, reading says so', async () => {
    let turns = 0;
    const run = await createLife(at.bili, at.machine, 2).engine.start(unfollow(1));
    // Dies with the item written down as being sent, and nothing on the wire.
    for (; turns < 6; turns++) {
      const life = createLife(at.bili, at.machine);
      const dying = createLife(at.bili, at.machine, Infinity, {
        store: {
          ...life.store,
          saveItems: async (items) => {
            await runStore.saveItems(items);
            const sends = items.map(({ attempts }) => attempts['unfollow']?.sends ?? 0);
            if (Math.max(...sends) > turns) throw new Error('stopped');
          },
          change: runStore.change,
          settle: runStore.settle,
        },
      });
      await dying.engine.wake();
      expect(writes()).toEqual([]);
      await runStore.change(run.id, () => ({ state: 'running', wait: null }));
    }
    await createLife(at.bili, at.machine).engine.wake();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 1, doubtful: 0 } });
    expect(writes()).toHaveLength(1);
  });
});

describe('telling', () => {
  it('may fail as it likes: the run ends all the same', async () => {
    const fails = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    const told: unknown[] = [];
    const { engine } = createLife(at.bili, at.machine, Infinity, {
      onProgress: fails,
      onSettled: fails,
      changed: fails,
      report: (error) => told.push(error),
    });
    const run = await engine.finish(await engine.start(unfollow(3)));
    expect(run).toMatchObject({ state: 'done', counts: { verified: 3 } });
    expect(told.length).toBeGreaterThan(0);
  });

  it('of ends that a worker had no time for is made good by the next one', {
    timeout: 30_000,
  }, async () => {
    const told: string[] = [];
    const telling = {
      onSettled: async (_: Run, items: readonly { readonly id: string }[]) => {
        told.push(...items.map(({ id }) => id));
      },
    };
    const whole = createLife(at.bili, at.machine);
    await whole.engine.finish(await whole.engine.start(unfollow(2)));
    for (let dieAt = 1; dieAt <= whole.moments(); dieAt++) {
      reset(at.bili);
      await emptyDatabase();
      told.length = 0;
      const asked = unfollow(2);
      const life = createLife(at.bili, at.machine, dieAt, {
        onSettled: async (run, items) => {
          if (!life.isDead()) await telling.onSettled(run, items);
        },
      });
      const run = await life.engine
        .start(asked)
        .then((begun) => life.engine.finish(begun))
        .catch(() => undefined);
      await createLife(at.bili, at.machine, Infinity, telling).engine.wake();
      if (run === undefined && (await runStore.recent(PEOPLE.viewer, 1)).length === 0) continue;
      expect([...new Set(told)].sort()).toEqual(asked.items.map(({ id }) => id).sort());
    }
  });
});
