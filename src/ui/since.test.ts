import { beforeEach, expect, it } from 'vitest';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { canTakeBack, createSince } from './since.ts';

beforeEach(() => localStorage.clear());

const ended = (change: Partial<Run>) => ({
  run: {
    undoOf: null,
    counts: { total: 1, verified: 1, failed: 0, doubtful: 0, skipped: 0 },
    undoable: true,
    ...change,
  } as Run,
  undo: 'none' as const,
  error: null,
});

it('offers the way back of what was done and can be brought back', () => {
  expect(canTakeBack(ended({}))).toBe(true);
});

const failed = { total: 1, verified: 0, failed: 1, doubtful: 0, skipped: 0 };

it('offers the way back of what failed half-way', () => {
  expect(canTakeBack(ended({ counts: { ...failed, halfWay: 1 } }))).toBe(true);
});

it.each<[string, Partial<Run>]>([
  ['nothing was done', { counts: failed }],
  ['it held already', { counts: { ...failed, verified: 1, failed: 0, already: 1 } }],
  ['nothing brings it back', { undoable: false }],
  ['taking it back has a price that must be seen first', { undoCosts: true }],
  ['it is a way back itself', { undoOf: 'run' }],
])('offers none where %s', (_, change) => {
  expect(canTakeBack(ended(change))).toBe(false);
});

it('tells what ended while nobody looked, newest first, a few in full and the rest by number', async () => {
  const runs = Array.from(
    { length: 5 },
    (_, at): Run => ({
      ...ended({ id: `run${at}`, kind: 'unfollow', state: 'done', account: 7 }).run,
      createdAtMs: Date.now() - at * 1_000,
      endedAtMs: Date.now() - at * 1_000,
    }),
  );
  const look = () => {
    const since = createSince((async () => runs) as unknown as Background);
    return { since, stop: since.follow() };
  };
  const { since, stop } = look();
  await expect.poll(() => since.lines.value.length).toBe(3);
  expect(since.lines.value.map(({ run }) => run.id)).toEqual(['run0', 'run1', 'run2']);
  expect(since.more.value).toBe(2);
  stop();
  // Once: neither those in full nor the others come again.
  const again = look();
  await new Promise((resolve) => setTimeout(resolve));
  expect(again.since.lines.value).toEqual([]);
  again.stop();
});
