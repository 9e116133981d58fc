import { NoParams } from '../../../../engine/kind.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

/** Blocking somebody also ends the follow, theirs too: that one no undo brings back. */
export const blockKind = relationKind({
  id: 'block',
  callers: ['page'],
  params: NoParams,
  goal: RELATION_GOALS.block,
  changes: ['following', 'blocked', 'groups', 'special'],
  losses: ['follow-date', 'fan'],
  takesAway: true,
  perCall: 40,
});
