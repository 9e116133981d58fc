import type { IDBPDatabase } from 'idb';
import {
  type Collected,
  isOpen,
  isOver,
  type Which,
  withWord,
} from '../collect/shared/collected.ts';
import type { ChangeEntry } from '../parts/snapshots/shared/change.ts';
import { writeChanges } from './change-log.ts';
import { openDatabase, type RowStore, type RowsIn } from './database.ts';
import { markWritten } from './packed.ts';

/** What of a collection is written down as changes, together with the rows themselves. */
export interface Changes<R> {
  seen(known: R | undefined, row: R): readonly ChangeEntry[];
  gone(row: R): readonly ChangeEntry[];
}

const key = (id: string, { account, of }: Which) => [id, account, of];
/** All keys that begin so. */
const under = (...beginning: readonly (string | number)[]) =>
  IDBKeyRange.bound(beginning, [...beginning, []]);

/** Where the things that a collection can be of stand, in `collections`. */
export function statesIn(id: string) {
  const open = async () => (await openDatabase()) as unknown as IDBPDatabase;
  const begun = (database: IDBPDatabase) => database.transaction('collections', 'readwrite');

  return {
    async get(which: Which): Promise<Collected | undefined> {
      return (await open()).get('collections', key(id, which));
    },

    async open(): Promise<readonly Collected[]> {
      const all: Collected[] = await (await open()).getAll('collections', under(id));
      return all.filter(isOpen);
    },

    async unended(account: number): Promise<readonly Collected[]> {
      const all: Collected[] = await (await open()).getAll('collections', under(id, account));
      return all.filter((one) => !isOver(one));
    },

    async update(
      which: Which,
      change: (now: Collected) => Collected,
    ): Promise<Collected | undefined> {
      const { store, done } = begun(await open());
      const now: Collected | undefined = await store.get(key(id, which));
      const next = now && change(now);
      if (next) await store.put(next);
      await done;
      return next;
    },

    async begin(
      which: Which,
      most: number | null,
      change: (now: Collected | undefined) => Collected | undefined,
    ): Promise<Collected | 'full' | undefined> {
      const { store, done } = begun(await open());
      const all: Collected[] = await store.getAll(under(id, which.account));
      const next = change(all.find(({ of }) => of === which.of));
      const others = all.filter((one) => one.of !== which.of && isOpen(one));
      const isOneMore = next !== undefined && isOpen(next);
      const isFull = isOneMore && most !== null && others.length >= most;
      if (next && !isFull) await store.put(next);
      await done;
      return isFull ? 'full' : next;
    },
  };
}

/**
 * Keeps a collection: where it stands in `collections`, its rows in a store of their own, whose key
 * begins with what `beginning` gives.
 */
export function collectedIn<S extends RowStore>(
  id: string,
  rowStore: S,
  beginning: (which: Which) => readonly number[],
  changes: Changes<RowsIn<S>> | null = null,
) {
  // Which store it is, is not known here: the types of both sides are.
  const open = async () => (await openDatabase()) as unknown as IDBPDatabase;
  const rowsOf = (which: Which) => under(...beginning(which));
  const both = async () => {
    const names = ['collections', rowStore, 'kept', ...(changes ? ['changes'] : [])];
    const transaction = (await open()).transaction(names, 'readwrite');
    const states = transaction.objectStore('collections');
    const mark = ({ account }: Which) =>
      markWritten(transaction.objectStore('kept'), rowStore, account);
    const tell = async ({ account }: Which, entries: readonly ChangeEntry[]) => {
      const at = (name: string) => transaction.objectStore(name);
      if (entries.length === 0) return;
      await writeChanges({ changes: at('changes'), kept: at('kept') }, account, entries);
    };
    const rows = transaction.objectStore(rowStore);
    return { states, rows, mark, tell, done: transaction.done };
  };

  return {
    ...statesIn(id),

    async learn(
      next: Collected,
      page: readonly RowsIn<S>[],
      isNew: (known: RowsIn<S>, row: RowsIn<S>) => boolean,
    ) {
      const { states, rows, mark, tell, done } = await both();
      const told: ChangeEntry[] = [];
      let added = 0;
      let first = 0;
      await mark(next);
      for (const row of page) {
        const known: RowsIn<S> | undefined = await rows.get(keyOf(rows.keyPath, row));
        if (!known || isNew(known, row)) added += 1;
        if (known?.pass !== next.pass) first += 1;
        // Before everything was known once, nothing is a change.
        if (changes && next.completeAtMs !== null) told.push(...changes.seen(known, row));
        await rows.put(row);
      }
      const kept = await rows.count(rowsOf(next));
      const now = withWord({ ...next, kept }, await states.get(key(id, next)));
      await states.put(now);
      await tell(next, told);
      await done;
      return { now, added, first };
    },

    async seen(now: Collected): Promise<number> {
      const all: RowsIn<S>[] = await (await open()).getAll(rowStore, rowsOf(now));
      return all.filter(({ pass }) => pass === now.pass).length;
    },

    async complete(now: Collected): Promise<Collected> {
      const { states, rows, mark, tell, done } = await both();
      const told: ChangeEntry[] = [];
      if (!now.topUp) await mark(now);
      let cursor = now.topUp ? null : await rows.openCursor(rowsOf(now));
      while (cursor) {
        const row = cursor.value as RowsIn<S>;
        if (row.pass < now.pass) {
          if (changes) told.push(...changes.gone(row));
          await cursor.delete();
        }
        cursor = await cursor.continue();
      }
      const known: Collected | undefined = await states.get(key(id, now));
      const state = known?.state === 'cancelled' ? 'cancelled' : 'done';
      const written = { ...now, state, wait: null, kept: await rows.count(rowsOf(now)) } as const;
      await states.put(written);
      await tell(now, told);
      await done;
      return written;
    },

    async rows(which: Which): Promise<readonly RowsIn<S>[]> {
      return (await open()).getAll(rowStore, rowsOf(which));
    },
  };
}

function keyOf(path: string | string[] | null, row: object): (string | number)[] {
  const fields = row as Readonly<Record<string, string | number>>;
  return [path ?? []].flat().map((field) => fields[field] as string | number);
}
