import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inIdle } from './in-idle.ts';

const PEOPLE = Array.from({ length: 450 }, (_, n) => n);
/** Pauses that were asked for; each has so many milliseconds whenever that is looked at. */
const asked: ((pause: { timeRemaining(): number }) => void)[] = [];
const pause = (leftMs: number) => asked.shift()?.({ timeRemaining: () => leftMs });

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('requestIdleCallback', (then: (typeof asked)[number]) => asked.push(then));
});
afterEach(() => void vi.unstubAllGlobals());

it('a short pause takes one piece, a long one all; what comes after has a pause of its own', () => {
  const done: number[] = [];
  const then = vi.fn(() => false);
  inIdle(PEOPLE, (piece) => done.push(...piece), then);
  expect(done).toEqual([]);
  pause(0);
  const first = done.length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(PEOPLE.length);
  pause(50);
  expect(done).toEqual(PEOPLE);
  expect(then).not.toHaveBeenCalled();
  pause(0);
  expect(then).toHaveBeenCalledOnce();
});

it('what comes after goes on as long as it says so, with the pauses that there are', () => {
  const then = vi
    .fn(() => false)
    .mockReturnValueOnce(true)
    .mockReturnValueOnce(true);
  inIdle([1], () => undefined, then);
  pause(0);
  pause(0);
  expect(then).toHaveBeenCalledOnce();
  pause(50);
  expect(then).toHaveBeenCalledTimes(3);
  expect(asked).toEqual([]);
});

it('ended between two of them, it goes on with none', () => {
  const then = vi.fn(() => true);
  const end = inIdle([1], () => undefined, then);
  pause(0);
  pause(0);
  end();
  pause(50);
  expect(then).toHaveBeenCalledOnce();
});

it('once ended it does nothing more', () => {
  const doing = vi.fn();
  const then = vi.fn(() => false);
  const end = inIdle(PEOPLE, doing, then);
  pause(0);
  end();
  pause(50);
  expect(doing).toHaveBeenCalledOnce();
  expect(asked).toEqual([]);
});

it('a browser without such pauses gives the thread free between two pieces', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  vi.useFakeTimers();
  const done: number[] = [];
  inIdle(PEOPLE, (piece) => done.push(...piece));
  vi.advanceTimersByTime(50);
  expect(done.length).toBeLessThan(PEOPLE.length);
  vi.advanceTimersByTime(1_000);
  expect(done).toEqual(PEOPLE);
  vi.useRealTimers();
});
