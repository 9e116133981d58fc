import type { Reader } from '../../reading/reader.ts';
import type { Topic } from '../../shared/topics.ts';
import { listReads } from './table.ts';

/** Makes what was read about some topics forgotten, for the account that is signed in. */
export function createForget(reader: Reader, account: () => Promise<number | null>) {
  return async (topics: readonly Topic[]) => {
    const mid = await account();
    for (const read of listReads()) {
      if (read.topic === null || !topics.includes(read.topic)) continue;
      await (read.forget === 'kept' ? reader.expireAll(read, mid) : reader.forgetAll(read, mid));
    }
  };
}
