import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, setUp } from '../../tests/support/limiter.ts';
import { PRIORITIES } from './limiter.ts';
import { ALLOWANCE, BUCKETS, type BucketName, OVERALL_GAP_MS } from './pace.ts';

describe('reads beside each other', () => {
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
