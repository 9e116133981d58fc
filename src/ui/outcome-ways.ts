import { hasEnded } from '@/src/engine/shared/runs.ts';
import { hasWayBack } from '@/src/engine/shared/way-back.ts';
import type { Outcome } from './outcomes.ts';

/** What can be done about something that was ordered; apart from the notices, which are there first. */

/**
 * Whatever was changed, even where the rest failed. An undo that brought back too little may be ordered
 * again: it goes on with what is left.
 */
export function canUndo({ undoable, state, run }: Outcome): boolean {
  if (!undoable || state === 'doing' || state === 'undoing' || state === 'undone') return false;
  return !run || run.undoOf !== null || hasWayBack(run);
}

/** What is left of a run that ended can be ordered once more, unless it was itself a way back. */
export function canRetry({ run, left, state }: Outcome): boolean {
  return state === 'done' && left.length > 0 && run !== null && hasEnded(run) && !run.undoOf;
}
