import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { openDatabase } from './database.ts';

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

const isOf = (account: number, value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'account' in value && value.account === account;

const under = (first: IDBValidKey) => IDBKeyRange.bound([first], [first, []]);

async function everyStore() {
  // Which stores there are is for the database to say: one that is added is erased as well.
  const database = (await openDatabase()) as unknown as IDBPDatabase;
  const names = [...database.objectStoreNames];
  return { names, transaction: database.transaction(names, 'readwrite') as Writing };
}

/** What is kept under a name of its own: a map by account loses the account, or its row goes. */
async function eraseKept(transaction: Writing, account: number): Promise<void> {
  const store = transaction.objectStore('kept');
  for (const row of (await store.getAll()) as { key: string; value: unknown }[]) {
    const { key, value } = row;
    if (key.split(' ').includes(String(account))) await store.delete(key);
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, account)) {
      const { [account]: _, ...others } = value as Readonly<Record<number, unknown>>;
      await store.put({ key, value: others });
    }
  }
}

/** Takes away everything that is kept of an account, in one piece; of others nothing. */
export async function eraseAccount(account: number): Promise<void> {
  const { names, transaction } = await everyStore();
  for (const name of names.filter((one) => one !== 'kept' && one !== 'items')) {
    const store = transaction.objectStore(name);
    if (Array.isArray(store.keyPath) && store.keyPath[0] === 'account') {
      await store.delete(under(account));
      continue;
    }
    for (let at = await store.openCursor(); at; at = await at.continue()) {
      if (!isOf(account, at.value)) continue;
      // Items name their run, and no account.
      if (name === 'runs') await transaction.objectStore('items').delete(under(at.primaryKey));
      await at.delete();
    }
  }
  await eraseKept(transaction, account);
  await transaction.done;
}

/** Says nothing of anybody, and erasing is no way past a pause that the service asked for. */
const STAYS = 'coolDowns';

/** Takes away everything that is kept of anybody, in one piece. */
export async function eraseAll(): Promise<void> {
  const { names, transaction } = await everyStore();
  const kept = transaction.objectStore('kept');
  const pauses: unknown = await kept.get(STAYS);
  await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
  if (pauses !== undefined) await kept.put(pauses);
  await transaction.done;
}
