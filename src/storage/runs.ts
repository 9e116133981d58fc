import type { ItemState, JournalEntry, Run, RunItem } from '../domain/runs.ts';
import { openDatabase } from './database.ts';

/**
 * Runs, their items and the journal. Unlike the cache it fails loudly: what could not be written
 * down is not begun.
 */
export interface RunStore {
  /** Writes a run with all its items, and the lines of those left out from the start, at once. */
  create(run: Run, items: readonly RunItem[], entries: readonly JournalEntry[]): Promise<void>;
  get(id: string): Promise<Run | undefined>;
  save(run: Run): Promise<void>;
  /** Runs that have not ended, oldest first. */
  open(): Promise<Run[]>;
  /** Newest first. */
  recent(account: number, limit: number, beforeMs?: number): Promise<Run[]>;
  /** In order, those in one of `states`. */
  items(run: string, states: readonly ItemState[], limit: number): Promise<RunItem[]>;
  saveItems(items: readonly RunItem[]): Promise<void>;
  /** Ends of items: the items, their journal lines and the run's counts in one transaction. */
  settle(run: Run, items: readonly RunItem[], entries: readonly JournalEntry[]): Promise<void>;
  /** Journal lines of a run, by item. */
  journalOf(run: string): Promise<JournalEntry[]>;
  /** Journal lines of an account, newest first. */
  journal(account: number, limit: number, beforeSeq?: number): Promise<JournalEntry[]>;
}

const STATES = ['queued', 'running', 'waiting', 'paused'] as const;

export const runStore: RunStore = {
  async create(run, items, entries) {
    const transaction = (await openDatabase()).transaction(
      ['runs', 'items', 'journal'],
      'readwrite',
    );
    const store = transaction.objectStore('items');
    const journal = transaction.objectStore('journal');
    await Promise.all([
      transaction.objectStore('runs').add(run),
      ...items.map((item) => store.add(item)),
      ...entries.map((entry) => journal.add(entry)),
      transaction.done,
    ]);
  },

  async get(id) {
    return (await openDatabase()).get('runs', id);
  },

  async save(run) {
    await (await openDatabase()).put('runs', run);
  },

  async open() {
    const database = await openDatabase();
    const lists = await Promise.all(
      STATES.map((state) => database.getAllFromIndex('runs', 'byState', state)),
    );
    return lists.flat().sort((a, b) => a.createdAtMs - b.createdAtMs);
  },

  async recent(account, limit, beforeMs = Infinity) {
    const found: Run[] = [];
    const range = IDBKeyRange.bound([account, -Infinity], [account, beforeMs], false, true);
    const { store } = (await openDatabase()).transaction('runs');
    let cursor = await store.index('byAccount').openCursor(range, 'prev');
    while (cursor && found.length < limit) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  },

  async items(run, states, limit) {
    const index = (await openDatabase()).transaction('items').store.index('byState');
    const lists = await Promise.all(
      states.map((state) =>
        index.getAll(IDBKeyRange.bound([run, state, 0], [run, state, Infinity]), limit),
      ),
    );
    return lists
      .flat()
      .sort((a, b) => a.index - b.index)
      .slice(0, limit);
  },

  async saveItems(items) {
    const transaction = (await openDatabase()).transaction('items', 'readwrite');
    await Promise.all([...items.map((item) => transaction.store.put(item)), transaction.done]);
  },

  async settle(run, items, entries) {
    const transaction = (await openDatabase()).transaction(
      ['runs', 'items', 'journal'],
      'readwrite',
    );
    const [itemStore, journal] = [
      transaction.objectStore('items'),
      transaction.objectStore('journal'),
    ];
    await Promise.all([
      transaction.objectStore('runs').put(run),
      ...items.map((item) => itemStore.put(item)),
      ...entries.map((entry) => journal.add(entry)),
      transaction.done,
    ]);
  },

  async journalOf(run) {
    const range = IDBKeyRange.bound([run, 0], [run, Infinity]);
    return (await openDatabase()).getAllFromIndex('journal', 'byRun', range);
  },

  async journal(account, limit, beforeSeq = Infinity) {
    const { store } = (await openDatabase()).transaction('journal');
    const index = store.index('byAccount');
    const all = IDBKeyRange.bound([account, 0], [account, beforeSeq], false, true);
    // Newest first, but taken in one piece: going line by line is many times slower.
    const cursor = await index.openKeyCursor(all, 'prev');
    const oldest = limit > 1 ? await cursor?.advance(limit - 1) : cursor;
    const lower = oldest?.key ?? [account, 0];
    const range = IDBKeyRange.bound(lower, [account, beforeSeq], false, true);
    return (await index.getAll(range)).reverse();
  },
};
