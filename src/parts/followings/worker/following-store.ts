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
    const found = await database.getAllFromIndex('followings', 'byTime', ofAccount(account));
    return found.reverse();
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
