import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { GroupParams, relationKind } from './relation-kind.ts';

/** Takes out of groups; who is in no other falls back to the default group. */
export const groupLeaveKind = relationKind({
  id: 'group-leave',
  callers: ['page', 'content'],
  params: GroupParams,
  goal: RELATION_GOALS['group-leave'],
  changes: ['groups'],
  perCall: 20,
});
