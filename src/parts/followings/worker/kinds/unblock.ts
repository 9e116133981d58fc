import { NoParams } from '../../../../engine/kind.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

export const unblockKind = relationKind({
  id: 'unblock',
  callers: ['page', 'content'],
  params: NoParams,
  goal: RELATION_GOALS.unblock,
  changes: ['blocked'],
});
