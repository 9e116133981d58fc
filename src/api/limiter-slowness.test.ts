// @vitest-environment node
import { expect, it } from 'vitest';
import { createStore, setUp } from '../../tests/support/limiter.ts';
import { SLOWNESSES } from '../shared/slowness.ts';
import { BUCKETS, type BucketName, OVERALL_GAP_MS } from './pace.ts';

const LUCKY = () => 0;

it.each(SLOWNESSES)('%i times as slow, every gap is so many times as long', async (by) => {
  for (const bucket of Object.keys(BUCKETS) as BucketName[]) {
    const { order, pass, times } = setUp(createStore(), LUCKY, by);
    for (let n = 0; n < 3; n++) void order(String(n), bucket);
    await pass(60_000);
    const [first = 0, second = 0, third = 0] = times();
    // A worker that was just woken holds its first write back.
    expect(first).toBe(bucket === 'write' ? by * BUCKETS.write.gapMs[0] : 0);
    expect([second - first, third - second]).toEqual(Array(2).fill(by * BUCKETS[bucket].gapMs[0]));
  }
});

it.each(SLOWNESSES)('%i times as slow, two kinds keep so many times the gap of all', async (by) => {
  const { order, pass, times } = setUp(createStore(), LUCKY, by);
  void order('a', 'space');
  void order('b', 'relation');
  await pass(60_000);
  expect(times()).toEqual([0, by * OVERALL_GAP_MS]);
});

it('what a person opens is there at once, and then comes as slowly as all else', async () => {
  const { open, pass, times } = setUp(createStore(), LUCKY, 3);
  for (let n = 0; n < 9; n++) void open(String(n));
  await pass(60_000);
  const [sixth = 0, ...later] = times().slice(5);
  expect(sixth).toBe(0);
  for (const [n, at] of later.entries()) expect(at).toBeGreaterThanOrEqual((n + 1) * 3 * 400);
});

it('changed in between, it holds from the next request on, and never below the polite pace', async () => {
  const { limiter, order, pass, times } = setUp(createStore(), LUCKY, 2);
  void order('a');
  await pass(5_000);
  await limiter.slow(3);
  expect(limiter.state().slowness).toBe(3);
  void order('b');
  void order('c');
  await pass(5_000);
  await limiter.slow(1);
  void order('d');
  void order('e');
  await pass(5_000);
  const [, b = 0, c = 0, d = 0, e = 0] = times();
  expect([c - b, e - d]).toEqual([3 * BUCKETS.space.gapMs[0], BUCKETS.space.gapMs[0]]);
});

it('where the choice cannot be read, the polite pace holds', async () => {
  const { clock } = setUp();
  const { createLimiter } = await import('./limiter.ts');
  const limiter = createLimiter({
    clock,
    store: createStore(),
    slowness: () => Promise.reject(new Error('no database')),
  });
  const turn = { operation: 'a', bucket: 'space', priority: 'visible' } as const;
  expect(await limiter.schedule(turn, async () => limiter.state().slowness)).toBe(1);
});
