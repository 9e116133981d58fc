import { describe, expect, it } from 'vitest';
import { createClock, createStore, MINUTE, setUp } from '../../tests/support/limiter.ts';
import type { BiliError } from '../shared/errors.ts';
import { createLimiter, type LimiterEvent } from './limiter.ts';
import { COOL_DOWN_FORGET_MS } from './pace.ts';

describe('a cool-down', () => {
  it('refuses everything during a cool-down, with the time at which it ends', async () => {
    const { order, pass, limiter, clock } = setUp();
    await limiter.coolDown('all', 'intercepted');
    const resumeAtMs = clock.now() + 10 * MINUTE;
    await expect(order('x')).rejects.toMatchObject({ kind: 'cooling-down', resumeAtMs });
    await pass(10 * MINUTE);
    const later = order('later');
    await pass(0);
    await expect(later).resolves.toBeUndefined();
  });

  it('steps up to 30 and 60 minutes when blocked again', async () => {
    const { pass, limiter, clock } = setUp();
    for (const minutes of [10, 30, 60, 60]) {
      const { untilMs } = await limiter.coolDown('all', 'intercepted');
      expect(untilMs - clock.now()).toBe(minutes * MINUTE);
      await pass(minutes * MINUTE);
    }
  });

  it('a new worker keeps the cool-down of the old one', async () => {
    const store = createStore();
    await setUp(store).limiter.coolDown('all', 'intercepted');
    await expect(setUp(store).order('x')).rejects.toMatchObject({ kind: 'cooling-down' });
  });

  it('risk control on one kind of call leaves the others alone', async () => {
    const { order, pass, limiter } = setUp();
    await limiter.coolDown('guarded', 'risk-control');
    await expect(order('profile', 'guarded')).rejects.toMatchObject({ kind: 'cooling-down' });
    const other = order('figures', 'space');
    await pass(0);
    await expect(other).resolves.toBeUndefined();
  });
});

describe('cool-downs that meet', () => {
  it('a cool-down refuses what is queued under it; the running task ends in peace', async () => {
    const { order, pass, limiter, clock } = setUp();
    const running = order('running', 'space', 'visible', undefined, 2_000);
    await pass(0);
    const profile = order('profile', 'guarded').catch((error: BiliError) => error);
    const figures = order('figures', 'space');
    await limiter.coolDown('guarded', 'risk-control');
    expect(await profile).toMatchObject({
      kind: 'cooling-down',
      operation: 'profile',
      resumeAtMs: clock.now() + 10 * MINUTE,
    });
    await pass(10_000);
    await expect(running).resolves.toBeUndefined();
    await expect(figures).resolves.toBeUndefined();
  });

  it('of two cool-downs the later end counts', async () => {
    const { order, limiter, jump, clock } = setUp();
    await limiter.coolDown('guarded', 'risk-control');
    jump(5 * MINUTE);
    await limiter.coolDown('all', 'intercepted');
    const resumeAtMs = clock.now() + 10 * MINUTE;
    await expect(order('profile', 'guarded')).rejects.toMatchObject({ resumeAtMs });
    await expect(limiter.assertOpen('figures', 'space')).rejects.toMatchObject({ resumeAtMs });
  });

  it('the steps go on in a new worker, and start again after a long quiet time', async () => {
    const store = createStore();
    const startMs = 1_000_000;
    const minutes = async (atMs: number) => {
      const { limiter, jump, clock } = setUp(store);
      jump(atMs - startMs);
      const { untilMs } = await limiter.coolDown('all', 'intercepted');
      return (untilMs - clock.now()) / MINUTE;
    };
    expect(await minutes(startMs)).toBe(10);
    expect(await minutes(startMs + 20 * MINUTE)).toBe(30);
    const endMs = startMs + 50 * MINUTE;
    expect(await minutes(endMs + COOL_DOWN_FORGET_MS)).toBe(10);
  });

  it('a clock set back begins a cool-down anew, and no more than that', async () => {
    const { order, pass, jump, limiter } = setUp();
    jump(365 * 24 * 60 * MINUTE);
    await limiter.coolDown('all', 'intercepted');
    jump(-365 * 24 * 60 * MINUTE);
    await expect(order('too early')).rejects.toMatchObject({ kind: 'cooling-down' });
    jump(9 * MINUTE);
    await expect(order('still too early')).rejects.toMatchObject({ kind: 'cooling-down' });
    jump(2 * MINUTE);
    const done = order('x');
    await pass(0);
    await expect(done).resolves.toBeUndefined();
  });

  it('a store that fails stops neither requests nor cool-downs', async () => {
    const broken = {
      load: () => Promise.reject(new Error('no storage')),
      save: () => Promise.reject(new Error('no storage')),
    };
    const { order, pass, limiter } = setUp(broken);
    const first = order('first');
    await pass(0);
    await expect(first).resolves.toBeUndefined();
    await limiter.coolDown('all', 'intercepted');
    await expect(order('second')).rejects.toMatchObject({ kind: 'cooling-down' });
  });

  it('counts what it sent by bucket and tells of every step', async () => {
    const time = createClock();
    const events: LimiterEvent[] = [];
    const limiter = createLimiter({
      clock: time.clock,
      store: createStore(),
      onEvent: (event) => events.push(event),
    });
    const ticket = { operation: 'x', bucket: 'space', priority: 'visible' } as const;
    const done = limiter.schedule(ticket, async () => 'answer');
    expect(limiter.state().waiting).toBe(1);
    await time.pass(0);
    await expect(done).resolves.toBe('answer');
    await limiter.coolDown('space', 'risk-control');
    expect(events.map(({ type }) => type)).toEqual(['queued', 'left', 'sent', 'cool-down']);
    expect(limiter.state()).toMatchObject({
      waiting: 0,
      sent: { space: 1 },
      coolDowns: { space: { step: 0, reason: 'risk-control' } },
    });
  });
});
