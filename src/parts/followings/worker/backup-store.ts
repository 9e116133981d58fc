import { openDatabase } from '../../../storage/database.ts';
import { type Backup, KEPT_BACKUPS } from '../shared/followings.ts';

export interface BackupStore {
  add(backup: Backup): Promise<void>;
  get(id: string): Promise<Backup | undefined>;
  /** Newest first. */
  list(account: number): Promise<Backup[]>;
}

export const backupStore: BackupStore = {
  async add(backup) {
    const transaction = (await openDatabase()).transaction('snapshots', 'readwrite');
    await transaction.store.put(backup);
    const range = IDBKeyRange.bound([backup.account, -Infinity], [backup.account, Infinity]);
    const keys = await transaction.store.index('byAccount').getAllKeys(range);
    // By a clock that was set back this one is no newer than others: it stays all the same.
    const others = keys.filter((key) => key !== backup.id);
    for (const key of others.slice(0, 1 - KEPT_BACKUPS)) await transaction.store.delete(key);
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
