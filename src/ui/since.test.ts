import { expect, it } from 'vitest';
import type { Run } from '@/src/engine/shared/runs.ts';
import { canTakeBack } from './since.ts';

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

it.each<[string, Partial<Run>]>([
  ['nothing brings it back', { undoable: false }],
  ['taking it back has a price that must be seen first', { undoCosts: true }],
  ['it is a way back itself', { undoOf: 'run' }],
])('offers none where %s', (_, change) => {
  expect(canTakeBack(ended(change))).toBe(false);
});
