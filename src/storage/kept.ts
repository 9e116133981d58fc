import { openDatabase } from './database.ts';

/**
 * A small thing that Bilideck relies on, kept in the database: unlike extension storage, scripts on
 * the site's pages cannot reach it.
 */
export interface Kept<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Changes it in one transaction; gives what it is then. */
  update(change: (value: T) => T): Promise<T>;
}

// @__NO_SIDE_EFFECTS__
export function kept<T>(key: string, fallback: T): Kept<T> {
  const unwrap = (row: { readonly value: unknown } | undefined) =>
    row === undefined ? fallback : (row.value as T);
  return {
    async get() {
      return unwrap(await (await openDatabase()).get('kept', key));
    },
    async set(value) {
      await (await openDatabase()).put('kept', { key, value });
    },
    async update(change) {
      const { store, done } = (await openDatabase()).transaction('kept', 'readwrite');
      const value = change(unwrap(await store.get(key)));
      await store.put({ key, value });
      await done;
      return value;
    },
  };
}
