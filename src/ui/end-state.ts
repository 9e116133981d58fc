import type { Act } from '@/src/engine/shared/act.ts';

/** How an order ended, in the words of a panel. `waiting`: nothing is sent yet, it stands still. */
export type EndState = 'done' | 'already' | 'undone' | 'failed' | 'waiting' | 'doubtful';

export function endState({ state, note }: Pick<Act, 'state' | 'note'>): EndState {
  if (state === 'verified') return note === 'already' ? 'already' : 'done';
  if (state === 'pending') return 'waiting';
  return state === 'failed' ? 'failed' : 'doubtful';
}
