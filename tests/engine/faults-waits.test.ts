import { describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting, latest } from './setting.ts';

const MINUTE = 60_000;

const at = createSetting();
const { unfollow } = at;

describe('a session that ends in the middle', () => {
  it('waits for the same account, and for nobody else', async () => {
    const stop = at.bili.faults.add({
      match: { operation: ['modifyRelation', 'relations'] },
      kind: 'session-expired',
      after: 2,
    });
    const { engine } = createLife(at.bili, at.machine);
    const order = unfollow(5);
    const run = await engine.finish(await engine.start(order));
    expect(run).toMatchObject({ state: 'waiting', wait: { reason: 'login' } });
    const before = at.bili.log.length;
    at.machine.account = PEOPLE.second;
    await engine.sessionChanged();
    expect(at.bili.log.length).toBe(before);
    stop();
    at.machine.account = PEOPLE.viewer;
    await engine.sessionChanged();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 5 } });
  });
});

describe('a block', () => {
  it('1,000 unfollows through three blocks end complete, with no request inside a cool-down', {
    timeout: 120_000,
  }, async () => {
    at.bili.reset('M');
    const order = unfollow(1_000);
    const life = createLife(at.bili, at.machine);
    for (const after of [200, 500, 800]) {
      at.bili.faults.add({
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
      const before = at.bili.log.length;
      await life.engine.wake();
      expect(at.bili.log.length).toBe(before);
      at.machine.clock.offsetMs += untilMs - life.clock.now() + 1;
      await life.engine.wake();
    }
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 1_000 } });
    expect(waits).toEqual([10, 30, 60]);
    expect(await runStore.journalOf((await latest()).id)).toHaveLength(1_000);
  });

  it('by risk control waits for the person, and keeps the place', async () => {
    at.bili.faults.add({
      match: { operation: 'modifyRelation' },
      kind: 'code-352',
      after: 2,
      times: 1,
    });
    const { engine } = createLife(at.bili, at.machine);
    const run = await engine.finish(await engine.start(unfollow(5)));
    expect(run).toMatchObject({ state: 'paused', wait: { reason: 'risk-control' } });
    const before = at.bili.log.length;
    await engine.wake();
    expect(at.bili.log.length).toBe(before);
  });
});
