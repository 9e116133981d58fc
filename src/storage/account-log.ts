import type { KeptEntry, LogKind, LogKnown } from '../parts/account/shared/log-entry.ts';
import { openDatabase } from './database.ts';
import { kept } from './kept.ts';

/** How far the logs of an account are known, and whether the person wants them topped up daily. */
export interface LogsKept {
  readonly daily: boolean;
  readonly known: Readonly<Partial<Record<LogKind, LogKnown>>>;
}

/** By account. */
export const logsKept = kept<Readonly<Record<number, LogsKept>>>('accountLogs', {});

/** The rows themselves: added to, never changed and never dropped. */
export const accountLog = {
  /** Adds those that are not there yet; gives how many. */
  async add(entries: readonly KeptEntry[]): Promise<number> {
    const { store, done } = (await openDatabase()).transaction('accountLog', 'readwrite');
    let added = 0;
    for (const entry of entries) {
      const { account, kind, atSeconds, what, nth } = entry;
      if ((await store.getKey([account, kind, atSeconds, what, nth])) !== undefined) continue;
      await store.add(entry);
      added += 1;
    }
    await done;
    return added;
  },

  async all(account: number): Promise<readonly KeptEntry[]> {
    const range = IDBKeyRange.bound([account], [account, []]);
    return (await openDatabase()).getAll('accountLog', range);
  },
};

export type AccountLog = typeof accountLog;
