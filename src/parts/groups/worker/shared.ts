/** What the workers of other parts and the background may use. */
export { readGroups } from './group-state.ts';
export { rememberGroups } from './last-groups.ts';
export { groupListRead } from './reads.ts';
