import { describe, expect, it } from 'vitest';
import { createStore, MINUTE, setUp } from '../../tests/support/limiter.ts';
import { ALLOWANCE, BUCKETS, OVERALL_GAP_MS } from './pace.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe('the allowance of a page that was just opened', () => {
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
});

describe('the allowance, beside other work', () => {
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
});
