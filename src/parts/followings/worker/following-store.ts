import { openDatabase } from '../../../storage/database.ts';
import type { Following, SyncState } from '../shared/followings.ts';

/** What is known of the account's followings, and how completely. */
export interface FollowingStore {
  state(account: number): Promise<SyncState | undefined>;
  /** One page learnt: the people and how far the pass has come, in one transaction. */
  learn(state: SyncState, people: readonly Following[]): Promise<void>;
  /** The end of a pass: whoever it did not see is gone. Gives how many went. */
  complete(state: SyncState): Promise<number>;
  get(account: number, mid: number): Promise<Following | undefined>;
  /** Newest follow first. */
  all(account: number): Promise<Following[]>;
  put(people: readonly Following[]): Promise<void>;
  remove(account: number, mids: readonly number[]): Promise<void>;
}

const ofAccount = (account: number) => IDBKeyRange.bound([account, -Infinity], [account, Infinity]);

export const followingStore: FollowingStore = {
  async state(account) {
    return (await openDatabase()).get('syncs', [account, 'followings']);
  },

  async learn(state, people) {
    const transaction = (await openDatabase()).transaction(['followings', 'syncs'], 'readwrite');
    const store = transaction.objectStore('followings');
    await Promise.all([
      ...people.map((person) => store.put(person)),
      transaction.objectStore('syncs').put(state),
      transaction.done,
    ]);
  },

  async complete(state) {
    const transaction = (await openDatabase()).transaction(['followings', 'syncs'], 'readwrite');
    const store = transaction.objectStore('followings');
    let gone = 0;
    let cursor = await store.openCursor(ofAccount(state.account));
    while (cursor) {
      if (cursor.value.pass < state.pass) {
        await cursor.delete();
        gone += 1;
      }
      cursor = await cursor.continue();
    }
    await transaction.objectStore('syncs').put(state);
    await transaction.done;
    return gone;
  },

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
