import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, setUp } from '../../tests/support/limiter.ts';
import type { BiliError } from '../shared/errors.ts';
import { PRIORITIES } from './limiter.ts';
import type { BucketName } from './pace.ts';

describe('whatever is ordered', () => {
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
});
