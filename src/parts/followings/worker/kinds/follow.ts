import { NoParams } from '../../../../engine/kind.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

export const followKind = relationKind({
  id: 'follow',
  callers: ['page', 'content'],
  params: NoParams,
  goal: RELATION_GOALS.follow,
  changes: ['following'],
  losses: ['creator-notice'],
  ofStrangers: true,
  perCall: 40,
});
