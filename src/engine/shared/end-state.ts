import type { Act } from './act.ts';

/**
 * How an order stands, as people are told of it; `undone` is the caller's. `waiting`: nothing is sent
 * yet, it stands still. `doing`: it is on its way. `doubtful`: nobody knows what came of it.
 */
export type EndState = 'done' | 'already' | 'undone' | 'failed' | 'waiting' | 'doing' | 'doubtful';

/** Through what a notice of an order goes. */
export type NoticeState =
  | 'doing'
  | 'done'
  | 'failed'
  | 'doubtful'
  | 'undoing'
  | 'undone'
  | 'undo-failed'
  /** Nobody knows whether it was taken back. */
  | 'undo-doubtful'
  /** Before anything of it was done. */
  | 'undo-cancelled';

/** What an act's state means to people: the one rule, for panels, notices and the menu. */
export function endState({ state, note }: Pick<Act, 'state' | 'note'>): EndState {
  if (state === 'verified') return note === 'already' ? 'already' : 'done';
  if (state === 'pending') return 'waiting';
  return state === 'sending' ? 'doing' : state;
}

/** What a notice tells of an undo that ended: the same for lists and the menu. */
export function undoneState({
  undone,
  state,
  note,
}: {
  readonly undone?: boolean;
} & Pick<Act, 'state' | 'note'>): NoticeState {
  if (undone) return 'undone';
  if (note === 'cancelled') return 'undo-cancelled';
  return state === 'doubtful' ? 'undo-doubtful' : 'undo-failed';
}
