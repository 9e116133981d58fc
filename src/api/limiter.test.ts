import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore, MINUTE, setUp } from '../../tests/support/limiter.ts';
import { PRIORITIES } from './limiter.ts';
import { BUCKETS, type BucketName, OVERALL_GAP_MS, STARVATION_MS } from './pace.ts';

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
});

describe('who is served next', () => {
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
});

describe('gaps', () => {
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

describe('turns', () => {
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
});
