import { openDatabase } from '../../../storage/database.ts';
import type { Snapshot } from '../shared/followings.ts';

/** Backups kept per account; the oldest go. */
export const KEPT_SNAPSHOTS = 10;

export interface SnapshotStore {
  add(snapshot: Snapshot): Promise<void>;
  get(id: string): Promise<Snapshot | undefined>;
  /** Newest first. */
  list(account: number): Promise<Snapshot[]>;
}

export const snapshotStore: SnapshotStore = {
  async add(snapshot) {
    const transaction = (await openDatabase()).transaction('snapshots', 'readwrite');
    await transaction.store.put(snapshot);
    const range = IDBKeyRange.bound([snapshot.account, -Infinity], [snapshot.account, Infinity]);
    const keys = await transaction.store.index('byAccount').getAllKeys(range);
    for (const key of keys.slice(0, -KEPT_SNAPSHOTS)) await transaction.store.delete(key);
    await transaction.done;
  },
  async get(id) {
    return (await openDatabase()).get('snapshots', id);
  },
  async list(account) {
    const range = IDBKeyRange.bound([account, -Infinity], [account, Infinity]);
    const found = await (await openDatabase()).getAllFromIndex('snapshots', 'byAccount', range);
    return found.reverse();
  },
};
