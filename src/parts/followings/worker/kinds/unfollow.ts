import { NoParams } from '../../../../engine/kind.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

/** There is no call for many: one person at a time. */
export const unfollowKind = relationKind({
  id: 'unfollow',
  callers: ['page', 'content'],
  params: NoParams,
  goal: RELATION_GOALS.unfollow,
  changes: ['following'],
  losses: ['follow-date', 'creator-notice'],
  takesAway: true,
});
