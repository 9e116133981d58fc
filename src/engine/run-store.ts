import { openDatabase } from '../storage/database.ts';
import type { ItemState, JournalEntry, Run, RunItem } from './shared/runs.ts';

/**
 * What may be changed of a run. A whole record does not fit: whoever writes one back writes what
 * was true when it was read, over what was said since.
 */
export type RunChange = Partial<
  Pick<
    Run,
    | 'state'
    | 'title'
    | 'reason'
    | 'wait'
    | 'endedAtMs'
    | 'counts'
    | 'answered'
    | 'snapshot'
    | 'needsBackup'
    | 'blocks'
    | 'failures'
    | 'untold'
  >
> & { readonly id?: never };

/** A run before it begins, with all its items and the lines of those left out from the start. */
export interface NewRun {
  readonly run: Run;
  readonly items: readonly RunItem[];
  readonly entries: readonly JournalEntry[];
}

/**
 * Runs, their items and the journal. Unlike the cache it fails loudly: what could not be written
 * down is not begun.
 */
export interface RunStore {
  /** Writes runs down, all of them or none. */
  create(all: readonly NewRun[]): Promise<void>;
  get(id: string): Promise<Run | undefined>;
  /**
   * Changes a run by what stands there now, in one transaction; null leaves it. Gives what stands
   * there afterwards; undefined: no such run.
   */
  change(id: string, by: (now: Run) => RunChange | null): Promise<Run | undefined>;
  /** The runs that take this one back, oldest first. */
  undosOf(id: string): Promise<Run[]>;
  /** Runs that have not ended, oldest first. */
  open(): Promise<Run[]>;
  /** Newest first. */
  recent(account: number, limit: number, beforeMs?: number): Promise<Run[]>;
  /** In order, those in one of `states`. */
  items(run: string, states: readonly ItemState[], limit: number): Promise<RunItem[]>;
  saveItems(items: readonly RunItem[]): Promise<void>;
  /**
   * Ends of items: the items, their journal lines and what changes of the run in one transaction.
   * Gives the run as it stands then.
   */
  settle(
    run: string,
    items: readonly RunItem[],
    entries: readonly JournalEntry[],
    by: (now: Run) => RunChange,
  ): Promise<Run>;
  /** Journal lines of a run, by item. */
  journalOf(run: string): Promise<JournalEntry[]>;
  /** Journal lines of an account, newest first. */
  journal(account: number, limit: number, beforeSeq?: number): Promise<JournalEntry[]>;
}

const STATES = ['queued', 'running', 'waiting', 'paused'] as const;

/** Read and written with nothing in between: the transaction lasts as long as only it is asked. */
async function changeIn(
  store: {
    get(id: string): Promise<Run | undefined>;
    put(run: Run): Promise<unknown>;
  },
  id: string,
  by: (now: Run) => RunChange | null,
): Promise<Run | undefined> {
  const now = await store.get(id);
  const change = now && by(now);
  if (!change) return now;
  const next = { ...now, ...change, id };
  await store.put(next);
  return next;
}

export const runStore: RunStore = {
  async create(all) {
    const transaction = (await openDatabase()).transaction(
      ['runs', 'items', 'journal'],
      'readwrite',
    );
    const [runs, store, journal] = [
      transaction.objectStore('runs'),
      transaction.objectStore('items'),
      transaction.objectStore('journal'),
    ];
    await Promise.all([
      ...all.flatMap(({ run, items, entries }) => [
        runs.add(run),
        ...items.map((item) => store.add(item)),
        ...entries.map((entry) => journal.add(entry)),
      ]),
      transaction.done,
    ]);
  },

  async get(id) {
    return (await openDatabase()).get('runs', id);
  },

  async change(id, by) {
    const { store, done } = (await openDatabase()).transaction('runs', 'readwrite');
    const next = await changeIn(store, id, by);
    await done;
    return next;
  },

  async undosOf(id) {
    const found = await (await openDatabase()).getAllFromIndex('runs', 'byUndoOf', id);
    return found.sort((a, b) => a.createdAtMs - b.createdAtMs);
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

  async settle(id, items, entries, by) {
    const transaction = (await openDatabase()).transaction(
      ['runs', 'items', 'journal'],
      'readwrite',
    );
    const [itemStore, journal] = [
      transaction.objectStore('items'),
      transaction.objectStore('journal'),
    ];
    const [run] = await Promise.all([
      changeIn(transaction.objectStore('runs'), id, by),
      ...items.map((item) => itemStore.put(item)),
      ...entries.map((entry) => journal.add(entry)),
      transaction.done,
    ]);
    if (!run) throw new TypeError(`items of no run: ${id}`);
    return run;
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
