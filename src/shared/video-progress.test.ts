import { expect, it } from 'vitest';
import { isBegun, watchedShare } from './video-progress.ts';

it('the share watched is whole at the end, and nothing where there is no length', () => {
  expect(watchedShare({ progress: 'finished', durationSeconds: 0 })).toBe(1);
  expect(watchedShare({ progress: 5, durationSeconds: 0 })).toBe(0);
  expect(watchedShare({ progress: 5, durationSeconds: 20 })).toBe(0.25);
  // The service goes on counting behind the end.
  expect(watchedShare({ progress: 30, durationSeconds: 20 })).toBe(1);
});

it('begun is neither untouched nor finished', () => {
  expect(([0, 1, 'finished'] as const).map(isBegun)).toEqual([false, true, false]);
});
