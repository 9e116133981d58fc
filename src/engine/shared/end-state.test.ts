import { expect, it } from 'vitest';
import type { ActState } from './act.ts';
import { type EndState, endState } from './end-state.ts';

it.each<[ActState, EndState]>([
  ['verified', 'done'],
  ['pending', 'waiting'],
  ['sending', 'doing'],
  ['failed', 'failed'],
  ['doubtful', 'doubtful'],
])('%s is told as %s', (state, told) => {
  expect(endState({ state, note: null })).toBe(told);
});

it('what was so already is no change of ours', () => {
  expect(endState({ state: 'verified', note: 'already' })).toBe('already');
});
