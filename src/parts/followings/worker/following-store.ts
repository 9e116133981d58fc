import { openDatabase } from '../../../storage/database.ts';
import { markWritten, packedIn } from '../../../storage/packed.ts';
import { type Following, newestFirst } from '../shared/followings.ts';

/** What is known of the account's followings; how completely, the collection says. */
export interface FollowingStore {
  get(account: number, mid: number): Promise<Following | undefined>;
  /** Newest follow first. */
  all(account: number): Promise<Following[]>;
  put(people: readonly Following[]): Promise<void>;
  remove(account: number, mids: readonly number[]): Promise<void>;
}

/** One transaction that writes people, with what has to be said of each account in it. */
async function writing() {
  const transaction = (await openDatabase()).transaction(['followings', 'kept'], 'readwrite');
  const kept = transaction.objectStore('kept');
  return {
    rows: transaction.objectStore('followings'),
    mark: (account: number) => markWritten(kept, 'followings', account),
    done: transaction.done,
  };
}

export const followingStore: FollowingStore = {
  async get(account, mid) {
    return (await openDatabase()).get('followings', [account, mid]);
  },

  all: packedIn('followings', newestFirst),

  async put(people) {
    const { rows, mark, done } = await writing();
    const accounts = new Set(people.map(({ account }) => account));
    await Promise.all([...people.map((one) => rows.put(one)), ...[...accounts].map(mark), done]);
  },

  async remove(account, mids) {
    const { rows, mark, done } = await writing();
    await Promise.all([...mids.map((mid) => rows.delete([account, mid])), mark(account), done]);
  },
};
