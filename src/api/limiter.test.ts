// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BiliError } from '../shared/errors.ts';
import type { Clock } from './clock.ts';
import type { CoolDownStore, CoolDowns } from './cool-down.ts';
import { createLimiter, type LimiterEvent, PRIORITIES, type Priority } from './limiter.ts';
import {
  ALLOWANCE,
  BUCKETS,
  type BucketName,
  COOL_DOWN_FORGET_MS,
  OVERALL_GAP_MS,
  STARVATION_MS,
} from './pace.ts';

const MINUTE = 60_000;

/** A clock whose sleepers are woken only when the test lets time pass. */
function createClock(startMs = 1_000_000) {
  let now = startMs;
  let sleepers: { at: number; wake: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        sleepers.push({ at: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  };
  return {
    clock,
    jump(ms: number) {
      now += ms;
    },
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = sleepers.sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        sleepers = sleepers.filter((one) => one !== next);
        next.wake();
      }
      now = end;
      await settle();
    },
  };
}

function createStore(kept: CoolDowns = {}) {
  let all = kept;
  return {
    load: async () => all,
    save: async (next: CoolDowns) => {
      all = next;
    },
  };
}

function setUp(store: CoolDownStore = createStore(), random = () => 0) {
  const time = createClock();
  const limiter = createLimiter({ clock: time.clock, store, random });
  const starts: { name: string; bucket: BucketName; atMs: number }[] = [];
  let running = 0;
  let atOnce = 0;
  const order = (
    name: string,
    bucket: BucketName = 'space',
    priority: Priority = 'visible',
    signal?: AbortSignal,
    takesMs = 0,
    opening = false,
  ) =>
    limiter.schedule({ operation: name, bucket, priority, signal, opening }, async () => {
      starts.push({ name, bucket, atMs: time.clock.now() });
      atOnce = Math.max(atOnce, ++running);
      if (takesMs > 0) await time.clock.sleep(takesMs);
      running--;
    });
  /** Part of a page that was just opened. */
  const open = (
    name: string,
    { bucket = 'space', priority = 'visible', takesMs = 0 }: Partial<OpenOptions> = {},
  ) => order(name, bucket, priority, undefined, takesMs, true);
  /** When each started, in milliseconds since the clock began. */
  const times = () => starts.map(({ atMs }) => atMs - 1_000_000);
  return { ...time, limiter, store, starts, order, open, times, atOnce: () => atOnce };
}

interface OpenOptions {
  readonly bucket: BucketName;
  readonly priority: Priority;
  readonly takesMs: number;
}

describe('limiter', () => {
  it('never runs two at once and keeps both gaps, whatever is ordered', async () => {
    const buckets = Object.keys(BUCKETS) as BucketName[];
    const orders = fc.array(
      fc.record({
        bucket: fc.constantFrom(...buckets),
        priority: fc.constantFrom(...PRIORITIES),
        afterMs: fc.nat(2_000),
        takesMs: fc.nat(3_000),
      }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (all, luck) => {
          const { order, pass, starts, atOnce } = setUp(createStore(), () => luck);
          const done: Promise<void>[] = [];
          for (const [index, { bucket, priority, afterMs, takesMs }] of all.entries()) {
            await pass(afterMs);
            done.push(order(String(index), bucket, priority, undefined, takesMs));
          }
          await pass(10 * MINUTE);
          await Promise.all(done);
          expect(starts).toHaveLength(all.length);
          expect(atOnce()).toBe(1);
          starts.forEach((one, index) => {
            const last = starts[index - 1];
            if (last) expect(one.atMs - last.atMs).toBeGreaterThanOrEqual(OVERALL_GAP_MS);
            const same = starts.slice(0, index).findLast(({ bucket }) => bucket === one.bucket);
            if (same)
              expect(one.atMs - same.atMs).toBeGreaterThanOrEqual(BUCKETS[one.bucket].gapMs[0]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('serves who waits before what is visible before the background', async () => {
    const { order, pass, starts } = setUp();
    void order('first');
    await pass(0);
    void order('background', 'space', 'background');
    void order('visible', 'space', 'visible');
    void order('waiting', 'space', 'waiting');
    await pass(10_000);
    expect(starts.map(({ name }) => name)).toEqual(['first', 'waiting', 'visible', 'background']);
  });

  it('starves nobody: the background has its turn among endless others', async () => {
    const { order, pass, starts } = setUp();
    void order('background', 'space', 'background');
    for (let index = 0; index < 100; index++) {
      void order(`w${index}`, 'space', 'waiting');
      await pass(350);
    }
    expect(starts.map(({ name }) => name)).toContain('background');
  });

  it('an aborted order leaves the queue and is never run', async () => {
    const { order, pass, starts } = setUp();
    void order('first');
    const stop = new AbortController();
    const second = order('second', 'space', 'visible', stop.signal);
    stop.abort();
    await expect(second).rejects.toMatchObject({ kind: 'aborted' });
    await pass(10_000);
    expect(starts.map(({ name }) => name)).toEqual(['first']);
  });

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

  it('a clock set back does not stretch a gap into hours', async () => {
    const { order, pass, jump, starts } = setUp();
    void order('first');
    await pass(0);
    jump(-60 * MINUTE);
    void order('second');
    await pass(6_000);
    expect(starts.map(({ name }) => name)).toEqual(['first', 'second']);
  });

  it('a fresh worker does not write at once: it may just have written', async () => {
    const { order, pass, starts } = setUp();
    void order('write', 'write', 'waiting');
    await pass(BUCKETS.write.gapMs[0] - 1);
    expect(starts).toEqual([]);
    await pass(1);
    expect(starts).toHaveLength(1);
  });

  it('what was ordered together is served by priority, then in order, whatever the mix', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PRIORITIES), { minLength: 1, maxLength: 15 }),
        async (priorities) => {
          const { order, pass, starts } = setUp();
          void order('first');
          await pass(0);
          priorities.forEach((priority, index) => {
            void order(String(index), 'space', priority);
          });
          await pass(MINUTE);
          const expected = PRIORITIES.flatMap((wanted) =>
            priorities.flatMap((priority, index) => (priority === wanted ? [String(index)] : [])),
          );
          expect(starts.slice(1).map(({ name }) => name)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('whoever gives up before the turn is never run, and everybody else is', async () => {
    const orders = fc.array(
      fc.record({
        bucket: fc.constantFrom<BucketName>('space', 'relation', 'write'),
        leavesAfterMs: fc.option(fc.nat(6_000)),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(orders, async (all) => {
        const { order, pass, starts, limiter } = setUp();
        const ends = all.map(({ bucket }, index) => {
          const stop = new AbortController();
          const end = order(String(index), bucket, 'visible', stop.signal).then(
            () => 'ran',
            (error: BiliError) => error.kind,
          );
          return { stop, end };
        });
        for (let atMs = 0; atMs <= 6_000; atMs += 100) {
          all.forEach(({ leavesAfterMs }, index) => {
            if (leavesAfterMs !== null && leavesAfterMs <= atMs) ends[index]?.stop.abort();
          });
          await pass(100);
        }
        await pass(5 * MINUTE);
        const results = await Promise.all(ends.map(({ end }) => end));
        const ran = starts.map(({ name }) => Number(name)).sort((a, b) => a - b);
        expect(ran).toEqual(results.flatMap((result, index) => (result === 'ran' ? [index] : [])));
        all.forEach(({ leavesAfterMs }, index) => {
          expect(['ran', leavesAfterMs === null ? 'ran' : 'aborted']).toContain(results[index]);
        });
        expect(limiter.state().waiting).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('draws each gap from the whole range', async () => {
    const { order, pass, starts } = setUp(createStore(), () => 0.5);
    for (const name of ['a', 'b', 'c']) void order(name, 'write');
    await pass(MINUTE);
    const [min, max] = BUCKETS.write.gapMs;
    const [a, b, c] = starts.map(({ atMs }) => atMs) as [number, number, number];
    expect([b - a, c - b]).toEqual([(min + max) / 2, (min + max) / 2]);
  });

  it('a bucket that must wait does not hold up the others', async () => {
    const { order, pass, starts } = setUp();
    void order('profile 1', 'guarded', 'waiting');
    await pass(0);
    void order('profile 2', 'guarded', 'waiting');
    void order('figures', 'space', 'background');
    await pass(OVERALL_GAP_MS);
    expect(starts.map(({ name }) => name)).toEqual(['profile 1', 'figures']);
    await pass(BUCKETS.guarded.gapMs[0]);
    expect(starts.at(-1)?.name).toBe('profile 2');
  });

  it('the background is served soon after its patience has run out', async () => {
    const { order, pass, starts, clock } = setUp();
    void order('first');
    const orderedAtMs = clock.now();
    void order('background', 'space', 'background');
    for (let index = 0; index < 200; index++) {
      void order(`w${index}`, 'space', 'waiting');
      await pass(200);
    }
    const { atMs = Infinity } = starts.find(({ name }) => name === 'background') ?? {};
    expect(atMs - orderedAtMs).toBeGreaterThanOrEqual(STARVATION_MS);
    expect(atMs - orderedAtMs).toBeLessThanOrEqual(STARVATION_MS + 2 * OVERALL_GAP_MS);
  });

  it('a task that fails hands the turn on', async () => {
    const { order, pass, limiter, starts } = setUp();
    const ticket = { operation: 'x', bucket: 'space', priority: 'visible' } as const;
    const failing = limiter.schedule(ticket, () => Promise.reject(new TypeError('broken')));
    void order('next');
    await expect(failing).rejects.toThrow('broken');
    await pass(1_000);
    expect(starts.map(({ name }) => name)).toEqual(['next']);
  });

  it('a pause keeps one bucket quiet, and only that one', async () => {
    const { order, pass, limiter, starts } = setUp();
    limiter.pause('space', 3_000);
    void order('figures', 'space', 'waiting');
    void order('relations', 'relation');
    await pass(2_999);
    expect(starts.map(({ name }) => name)).toEqual(['relations']);
    await pass(1);
    expect(starts.map(({ name }) => name)).toEqual(['relations', 'figures']);
  });

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

describe('the allowance of a page that was just opened', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => String(index));

  it('serves six reads at once, three beside each other, the rest at the average pace', async () => {
    const { open, pass, times, atOnce } = setUp();
    for (const name of names(8)) void open(name, { takesMs: 100 });
    await pass(MINUTE);
    expect(times().slice(0, ALLOWANCE.most)).toEqual([0, 0, 0, 100, 100, 100]);
    expect(atOnce()).toBe(ALLOWANCE.atOnce);
    const [, , , , , last = 0, seventh = 0, eighth = 0] = times();
    expect(seventh - last).toBeGreaterThanOrEqual(OVERALL_GAP_MS);
    expect(eighth - seventh).toBeGreaterThanOrEqual(OVERALL_GAP_MS);
  });

  it('is refilled at the average pace, and no further than full', async () => {
    const { open, pass, times } = setUp();
    for (const name of names(ALLOWANCE.most)) void open(name);
    await pass(2 * ALLOWANCE.refillMs);
    for (const name of names(3)) void open(name);
    await pass(0);
    expect(times().slice(ALLOWANCE.most)).toHaveLength(2);
    await pass(60 * MINUTE);
    for (const name of names(10)) void open(name);
    await pass(0);
    expect(times().slice(ALLOWANCE.most + 3)).toHaveLength(ALLOWANCE.most);
  });

  it('leaves writes, guarded calls and background work their gaps', async () => {
    for (const kind of [
      { bucket: 'write' },
      { bucket: 'guarded' },
      { priority: 'background' },
    ] as const) {
      const { open, pass, times } = setUp();
      await pass(MINUTE);
      for (const name of names(3)) void open(name, kind);
      await pass(MINUTE);
      const [a = 0, b = 0, c = 0] = times();
      const least = 'bucket' in kind ? BUCKETS[kind.bucket].gapMs[0] : OVERALL_GAP_MS;
      expect(Math.min(b - a, c - b)).toBeGreaterThanOrEqual(least);
    }
  });

  it('is only for what belongs to an opened page', async () => {
    const { order, pass, times } = setUp();
    for (const name of names(3)) void order(name, 'space', 'waiting');
    await pass(MINUTE);
    expect(times()).toEqual([0, 400, 800]);
  });

  it('what other work has asked meanwhile is not asked again out of it', async () => {
    const { order, open, pass, times } = setUp();
    for (const name of names(20)) void order(name, 'space', 'background');
    await pass(19 * OVERALL_GAP_MS);
    for (const name of names(3)) void open(name);
    await pass(0);
    expect(times()).toHaveLength(20);
  });

  it('a cool-down empties it: afterwards it fills from nothing', async () => {
    const store = createStore();
    const first = setUp(store);
    await first.limiter.coolDown('all', 'intercepted');
    await first.pass(10 * MINUTE);
    // Whether by the same worker or by a new one.
    const second = setUp(store);
    second.jump(10 * MINUTE);
    for (const { open, pass, starts } of [first, second]) {
      for (const name of names(3)) void open(name);
      await pass(0);
      expect(starts).toHaveLength(1);
      await pass(OVERALL_GAP_MS - 1);
      expect(starts).toHaveLength(1);
    }
  });

  it('nothing is served out of it while one kind of call is cooling down', async () => {
    const { open, pass, limiter, times } = setUp();
    await limiter.coolDown('guarded', 'risk-control');
    await pass(MINUTE);
    for (const name of names(3)) void open(name);
    await pass(MINUTE);
    const [a = 0, b = 0, c = 0] = times();
    expect([b - a, c - b]).toEqual([400, 400]);
  });

  it('"too frequent" empties it and holds its bucket', async () => {
    const { open, pass, limiter, times } = setUp();
    limiter.pause('space', 3_000);
    for (const name of names(3)) void open(name);
    await pass(2_999);
    expect(times()).toEqual([]);
  });

  it('nothing goes beside a write, and a write beside nothing', async () => {
    const { order, open, pass, starts } = setUp();
    await pass(MINUTE);
    void order('write', 'write', 'waiting', undefined, 2_000);
    await pass(0);
    void open('read');
    await pass(1_999);
    expect(starts.map(({ name }) => name)).toEqual(['write']);
    await pass(1);
    expect(starts.map(({ name }) => name)).toEqual(['write', 'read']);
    void open('slow', { takesMs: 9_000 });
    await pass(0);
    void order('write 2', 'write', 'waiting');
    await pass(8_999);
    expect(starts.at(-1)?.name).toBe('slow');
    await pass(1);
    expect(starts.at(-1)?.name).toBe('write 2');
  });

  it('whoever is due is not overtaken, and whoever is starved ends the hurry', async () => {
    const { order, open, pass, starts } = setUp();
    void open('first', { takesMs: 100 });
    await pass(0);
    void order('due', 'relation', 'waiting');
    void open('later');
    await pass(100);
    expect(starts.map(({ name }) => name)).toEqual(['first']);
    await pass(300);
    expect(starts.map(({ name }) => name)).toEqual(['first', 'due', 'later']);
    void order('background', 'space', 'background');
    for (let turn = 0; turn < 60; turn++) {
      void open(`slow ${turn}`, { takesMs: 1_500 });
      await pass(500);
    }
    expect(starts.map(({ name }) => name)).toContain('background');
  });

  it('whatever is ordered: three at once at most, and no burst beyond the allowance', async () => {
    const orders = fc.array(
      fc.record({
        bucket: fc.constantFrom(...(Object.keys(BUCKETS) as BucketName[])),
        priority: fc.constantFrom(...PRIORITIES),
        opening: fc.boolean(),
        afterMs: fc.nat(900),
        takesMs: fc.nat(1_500),
      }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(orders, async (all) => {
        const { order, pass, starts, atOnce } = setUp();
        const done: Promise<void>[] = [];
        const quick = all.map(
          ({ bucket, priority, opening }) =>
            opening && priority !== 'background' && bucket !== 'write' && bucket !== 'guarded',
        );
        for (const [index, one] of all.entries()) {
          await pass(one.afterMs);
          const { bucket, priority, takesMs, opening } = one;
          done.push(order(String(index), bucket, priority, undefined, takesMs, opening));
        }
        await pass(10 * MINUTE);
        await Promise.all(done);
        expect(atOnce()).toBeLessThanOrEqual(ALLOWANCE.atOnce);
        starts.forEach((one, index) => {
          const before = starts.slice(0, index);
          const last = before.at(-1);
          if (last && !quick[Number(one.name)]) {
            expect(one.atMs - last.atMs).toBeGreaterThanOrEqual(OVERALL_GAP_MS);
          }
          const same = before.findLast(({ bucket }) => bucket === one.bucket);
          if (same && !quick[Number(one.name)]) {
            expect(one.atMs - same.atMs).toBeGreaterThanOrEqual(BUCKETS[one.bucket].gapMs[0]);
          }
          // From any moment on: what the allowance holds, and then no more than the gaps give.
          const since = starts.slice(index);
          since.forEach(({ atMs }, count) => {
            const most = ALLOWANCE.most + 1 + (atMs - one.atMs) / OVERALL_GAP_MS;
            expect(count + 1).toBeLessThanOrEqual(most);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});
