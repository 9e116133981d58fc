import { GroupParams, relationKind } from './relation-kind.ts';

/** Copies into groups: the groups somebody is in stay. Only people who are followed. */
export const groupAddKind = relationKind({
  id: 'group-add',
  callers: ['page', 'content'],
  params: GroupParams,
  goal: ({ tagids }) => ({ add: tagids }),
  changes: ['groups'],
  perCall: 20,
});
