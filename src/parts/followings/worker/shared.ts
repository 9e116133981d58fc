/** What the workers of other parts and the background may use. */
export { createAccountFacts } from './account-facts.ts';
export { createBackups } from './backup.ts';
export { backupStore } from './backup-store.ts';
export { type FollowingStore, followingStore } from './following-store.ts';
export { followingsCollection } from './followings.ts';
export { relationRead, relationState } from './reads.ts';
export { createTopUp } from './top-up.ts';
