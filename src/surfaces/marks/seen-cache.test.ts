import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BiliError } from '@/src/shared/errors.ts';
import { createSeenCache, type SeenAnswer } from './seen-cache.ts';

const SEEN = { times: 1, percent: 100 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function cacheWith(answer: (ids: readonly string[]) => Promise<SeenAnswer>) {
  const asked: (readonly string[])[] = [];
  const told: boolean[] = [];
  const cache = createSeenCache(
    (ids) => {
      asked.push(ids);
      return answer(ids);
    },
    (isOn) => told.push(isOn),
  );
  return { cache, asked, told, settle: () => vi.advanceTimersByTimeAsync(2_000) };
}

const failing = (kind: 'internal' | 'account-changed' | 'gone') => async () => {
  throw new BiliError({ kind, operation: 'archive.marks' });
};

it('what comes together is asked for together, a hundred at most, and once', async () => {
  const { cache, asked, told, settle } = cacheWith(async () => ({ av3: SEEN }));
  const ids = Array.from({ length: 130 }, (_, n) => `av${n}`);
  for (const id of [...ids, ...ids]) expect(cache.of(id)).toBeUndefined();
  await settle();
  expect(asked.map((some) => some.length)).toEqual([100, 30]);
  expect(asked.flat()).toEqual(ids);
  expect(told).toEqual([true, true]);
  expect([cache.of('av3'), cache.of('av4')]).toEqual([SEEN, null]);
  await settle();
  expect(asked).toHaveLength(2);
});

it('is asked soon after a while without a question, and seldom while more and more comes', async () => {
  const { cache, asked } = cacheWith(async () => ({}));
  for (let n = 0; n < 60; n += 1) {
    cache.of(`av${n}`);
    await vi.advanceTimersByTimeAsync(50);
    if (n === 1) expect(asked.flat()).toEqual(['av0', 'av1']);
  }
  expect(asked).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(2_000);
  cache.of('av60');
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.at(-1)).toEqual(['av60']);
});

it('nothing is asked for twice while a slow worker has not answered', async () => {
  let answer: (seen: SeenAnswer) => void = () => undefined;
  const { cache, asked, settle } = cacheWith(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  for (const id of ['av1', 'av2']) cache.of(id);
  await settle();
  cache.of('av3');
  await settle();
  expect(asked).toEqual([['av1', 'av2']]);
  answer({ av2: SEEN });
  await settle();
  expect(asked.slice(1)).toEqual([['av3']]);
  answer({});
  await settle();
  expect(['av1', 'av2', 'av3'].map(cache.of)).toEqual([null, SEEN, null]);
});

it('an answer that was overtaken counts for nothing', async () => {
  let answer: (seen: SeenAnswer) => void = () => undefined;
  const { cache, asked, told, settle } = cacheWith((ids) =>
    asked.length === 1
      ? new Promise((resolve) => {
          answer = resolve;
        })
      : Promise.resolve(Object.fromEntries(ids.map((id) => [id, SEEN]))),
  );
  cache.of('av1');
  await settle();
  cache.again();
  await settle();
  answer({});
  await settle();
  expect(cache.of('av1')).toEqual(SEEN);
  expect(told).toEqual([true]);
});

it('asks whether anything is to be marked, also where nothing is wanted', async () => {
  const { cache, asked, told, settle } = cacheWith(async () => null);
  cache.again();
  await settle();
  expect(asked).toEqual([[]]);
  expect(told).toEqual([false]);
});

it('a worker that did not answer is asked with the next ones', async () => {
  const fail = failing('internal');
  let works = false;
  const { cache, told, settle } = cacheWith(async () => (works ? {} : fail()));
  cache.of('av1');
  await settle();
  expect(told).toEqual([]);
  works = true;
  cache.of('av2');
  await settle();
  expect([cache.of('av1'), cache.of('av2')]).toEqual([null, null]);
});

it.each(['account-changed', 'gone'] as const)('%s is the end', async (kind) => {
  const { cache, told, settle } = cacheWith(failing(kind));
  cache.of('av1');
  await settle();
  expect(told).toEqual([false]);
});
