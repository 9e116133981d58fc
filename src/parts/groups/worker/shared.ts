/** What the workers of other parts and the background may use. */
export {
  GroupName,
  type GroupState,
  memberPages,
  readGroups,
  readMembers,
  touchesGroups,
} from './group-state.ts';
export { rememberGroups } from './last-groups.ts';
export { groupListRead } from './reads.ts';
