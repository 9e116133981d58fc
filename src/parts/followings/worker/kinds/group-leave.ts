import { GroupParams, relationKind } from './relation-kind.ts';

/** Takes out of groups; who is in no other falls back to the default group. */
export const groupLeaveKind = relationKind({
  id: 'group-leave',
  callers: ['page', 'content'],
  params: GroupParams,
  goal: ({ tagids }) => ({ remove: tagids }),
  changes: ['groups'],
  perCall: 20,
});
