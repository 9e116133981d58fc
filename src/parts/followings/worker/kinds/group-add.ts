import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { GroupParams, relationKind } from './relation-kind.ts';

/** Copies into groups: the groups somebody is in stay. Only people who are followed. */
export const groupAddKind = relationKind({
  id: 'group-add',
  callers: ['page', 'content'],
  params: GroupParams,
  goal: RELATION_GOALS['group-add'],
  changes: ['groups'],
  perCall: 20,
});
