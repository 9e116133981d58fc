import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import type { CoolDowns } from './cool-down.ts';
import { createLimiter, PRIORITIES, type Priority } from './limiter.ts';
import { BUCKETS, type BucketName, OVERALL_GAP_MS } from './pace.ts';

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

function setUp(store = createStore(), random = () => 0) {
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
  ) =>
    limiter.schedule({ operation: name, bucket, priority, signal }, async () => {
      starts.push({ name, bucket, atMs: time.clock.now() });
      atOnce = Math.max(atOnce, ++running);
      if (takesMs > 0) await time.clock.sleep(takesMs);
      running--;
    });
  return { ...time, limiter, store, starts, order, atOnce: () => atOnce };
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
});
