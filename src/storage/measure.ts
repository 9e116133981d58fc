import type { IDBPDatabase } from 'idb';
import { openDatabase } from './database.ts';

/** Of a store with more rows than these, the size of all is estimated from so many. */
const MEASURED = 200;

const under = (first: IDBValidKey) => IDBKeyRange.bound([first], [first, []]);

interface Rows {
  readonly count: number;
  /** As text; estimated where there are many. */
  readonly bytes: number;
}

const NONE: Rows = { count: 0, bytes: 0 };

async function measured(
  from: {
    count(range: IDBKeyRange): Promise<number>;
    getAll(range: IDBKeyRange, most: number): Promise<unknown[]>;
  },
  range: IDBKeyRange,
): Promise<Rows> {
  const [count, some] = [await from.count(range), await from.getAll(range, MEASURED)];
  if (some.length === 0) return NONE;
  const encoder = new TextEncoder();
  const bytes = some.reduce<number>(
    (sum, row) => sum + encoder.encode(JSON.stringify(row)).length,
    0,
  );
  return { count, bytes: Math.round((bytes / some.length) * count) };
}

/** Made anew at any time, and of bytes of which a text would say nothing. */
const DERIVED: readonly string[] = ['packedViewings'];

/** How much each store has of an account. Those that name no account (items) go with their runs. */
export async function measureRows(account: number): Promise<Readonly<Record<string, Rows>>> {
  const database = (await openDatabase()) as unknown as IDBPDatabase;
  const found: Record<string, Rows> = {};
  for (const name of database.objectStoreNames) {
    if (DERIVED.includes(name)) continue;
    const { store } = database.transaction(name);
    if (Array.isArray(store.keyPath) && store.keyPath[0] === 'account') {
      found[name] = await measured(store, under(account));
    } else if ([...store.indexNames].includes('byAccount')) {
      found[name] = await measured(store.index('byAccount'), under(account));
    } else if (name === 'cache') {
      const ofAccount = IDBKeyRange.bound(`${account} `, `${account} \uffff`);
      found[name] = await measured(store, ofAccount);
    }
  }
  return found;
}
