/** What the workers of other parts may use. */
export { followingStore } from './following-store.ts';
export { followingsCollection } from './followings.ts';
export { relationRead, relationState } from './reads.ts';
export { READ_AT_ONCE, readRelations } from './relation-read.ts';
