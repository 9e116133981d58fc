import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRereading } from './rereading.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const read: number[] = [];
  return { read, rereading: createRereading((account) => read.push(account)) };
}

it('reads at once, and once in three seconds while page after page comes', () => {
  const { read, rereading } = watched();
  rereading.soon(7);
  expect(read).toEqual([7]);
  for (let page = 0; page < 20; page += 1) {
    vi.advanceTimersByTime(500);
    rereading.soon(7);
  }
  expect(read).toHaveLength(4);
  vi.advanceTimersByTime(60_000);
  expect(read).toHaveLength(5);
});

it('wanted by somebody it is read at once, and not once more for what was said before', () => {
  const { read, rereading } = watched();
  rereading.soon(7);
  rereading.soon(7);
  rereading.now(7);
  vi.advanceTimersByTime(60_000);
  expect(read).toHaveLength(2);
});

it('a clock that is set back puts nothing off', () => {
  const { read, rereading } = watched();
  rereading.soon(7);
  vi.setSystemTime(Date.now() - 86_400_000);
  rereading.soon(7);
  vi.advanceTimersByTime(3_000);
  expect(read).toHaveLength(2);
});

it('reads nothing when its page is gone', () => {
  const { read, rereading } = watched();
  rereading.soon(7);
  rereading.soon(7);
  rereading.dispose();
  vi.advanceTimersByTime(60_000);
  expect(read).toHaveLength(1);
});
