/** What the workers of other parts may use. */
export { readGroups } from './group-state.ts';
export { groupListRead } from './reads.ts';
