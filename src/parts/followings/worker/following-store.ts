import { openDatabase } from '../../../storage/database.ts';
import type { Following } from '../shared/followings.ts';

/** What is known of the account's followings; how completely, the collection says. */
export interface FollowingStore {
  get(account: number, mid: number): Promise<Following | undefined>;
  /** Newest follow first. */
  all(account: number): Promise<Following[]>;
  put(people: readonly Following[]): Promise<void>;
  remove(account: number, mids: readonly number[]): Promise<void>;
}

const ofAccount = (account: number) => IDBKeyRange.bound([account, -Infinity], [account, Infinity]);

export const followingStore: FollowingStore = {
  async get(account, mid) {
    return (await openDatabase()).get('followings', [account, mid]);
  },

  async all(account) {
    const database = await openDatabase();
    // Through an index every record is looked up by itself: 10,000 took three times as long.
    const found = await database.getAll('followings', ofAccount(account));
    return found.sort((a, b) => b.mtime - a.mtime || b.mid - a.mid);
  },

  async put(people) {
    const transaction = (await openDatabase()).transaction('followings', 'readwrite');
    await Promise.all([...people.map((one) => transaction.store.put(one)), transaction.done]);
  },

  async remove(account, mids) {
    const transaction = (await openDatabase()).transaction('followings', 'readwrite');
    await Promise.all([
      ...mids.map((mid) => transaction.store.delete([account, mid])),
      transaction.done,
    ]);
  },
};
