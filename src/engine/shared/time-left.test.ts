import { describe, expect, it } from 'vitest';
import { type Advance, timeLeft, withStep } from './time-left.ts';

const follow = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.reduce<readonly Advance[]>(
    (steps, [second, done]) => withStep(steps, { atMs: second * 1000, done }),
    [],
  );

describe('timeLeft', () => {
  it('goes by the pace seen so far', () => {
    expect(timeLeft(follow([0, 0], [5, 10], [10, 20]), 50)).toBe(15_000);
  });

  it('is not known before something has moved for a while', () => {
    expect(timeLeft([], 10)).toBeNull();
    expect(timeLeft(follow([0, 0]), 10)).toBeNull();
    expect(timeLeft(follow([0, 0], [1, 5]), 10)).toBeNull();
    expect(timeLeft(follow([0, 3], [30, 3]), 10)).toBeNull();
  });

  it('forgets a pace that is over, and what was done before a step back', () => {
    expect(timeLeft(follow([0, 0], [10, 100], [100, 101], [110, 102]), 112)).toBe(100_000);
    expect(timeLeft(follow([0, 50], [10, 5]), 100)).toBeNull();
  });

  it('is nothing at the end, however the count came about', () => {
    expect(timeLeft(follow([0, 0], [10, 20]), 15)).toBe(0);
  });
});
