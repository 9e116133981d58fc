import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPassing } from './passing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FRAME_MS = 16.7;

/** A list that is scrolled by so many pixels a frame, and what it is said to be at each. */
function scrolled(px: number) {
  const passing = createPassing();
  const said = [1, 2, 3].map((n) => {
    passing.scrolled(n * px, 1_000 + n * FRAME_MS);
    return passing.isFast.value;
  });
  return { passing, said };
}

it('a list that flies is passed by from its second step on, until it rests', () => {
  const { passing, said } = scrolled(120);
  expect(said).toEqual([false, true, true]);
  vi.advanceTimersByTime(90);
  expect(passing.isFast.value).toBe(true);
  vi.advanceTimersByTime(20);
  expect(passing.isFast.value).toBe(false);
});

it('upwards too', () => {
  expect(scrolled(-120).said).toEqual([false, true, true]);
});

it('whoever reads while scrolling passes nobody by, and slowing down ends it at once', () => {
  expect(scrolled(40).said).toEqual([false, false, false]);
  const { passing } = scrolled(120);
  passing.scrolled(400, 1_000 + 4 * FRAME_MS);
  expect(passing.isFast.value).toBe(false);
});

it('a page further in one step is looked at', () => {
  const { passing } = scrolled(40);
  passing.scrolled(5_000, 9_000);
  expect(passing.isFast.value).toBe(false);
});
