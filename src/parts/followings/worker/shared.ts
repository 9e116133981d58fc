/** What the workers of other parts may use. */
export { relationRead, relationState } from './reads.ts';
export { READ_AT_ONCE, readRelations } from './relation-read.ts';
