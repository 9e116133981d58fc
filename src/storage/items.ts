import type { StoredWbiKeys, WbiKeyStore } from '../api/wbi-keys.ts';
import type { Collected } from '../collect/shared/collected.ts';
import type { RunProgress } from '../engine/shared/runs.ts';
import type { SyncProgress } from '../parts/followings/shared/sync-progress.ts';
import type { Topic } from '../shared/topics.ts';
import { item } from './item.ts';
import { revisions } from './revisions.ts';

/**
 * The small things kept in extension storage; only the files of this folder know the keys. Scripts
 * on the site's pages can read and write what is in `local`: that must be harmless when forged (see
 * SECURITY.md). What is relied on is in `kept-items.ts`.
 */

/** In `session`: keys change daily anyway. */
const wbiKeys = item<StoredWbiKeys | null>('session', 'wbiKeys', null);

export const wbiKeyStore: WbiKeyStore = { load: wbiKeys.get, save: wbiKeys.set };

/** What every open surface shows of the engine; in `session`, the truth is in the database. */
export const runProgress = item<RunProgress | null>('session', 'runProgress', null);

/** The mark of a run on the toolbar button, with its colour; null: none. */
export const runMark = item<{ readonly text: string; readonly colour: string } | null>(
  'session',
  'runMark',
  null,
);

/** The collection that moved last; in `local`, because scripts on the site's pages see no other area. */
export const collectedLast = item<Collected | null>('local', 'collected', null);

/** Where the reading of the account's followings is; in `session`, the truth is in the database. */
export const followingsProgress = item<SyncProgress | null>('session', 'followingsProgress', null);

/** Requests of the last hour by minute; in `session`, an hour is no longer than that. */
export const sentMinutes = item<Readonly<Record<string, number>>>('session', 'sentMinutes', {});

/** What went wrong with requests, by operation; in `session`: of this run of the browser. */
export const faultCounts = item<Readonly<Record<string, number>>>('session', 'faults', {});

/** Which tab ordered which act, newest last; in `session`, ids of tabs are no older than that. */
export const tabActs = item<Readonly<Record<string, number>>>('session', 'tabActs', {});

/** Whose groups the context menu has; null: nobody's, or not known in this run of the browser. */
export const menuOf = item<number | null>('session', 'menuOf', null);

let bumping: Promise<void> = Promise.resolve();
/** Topics that changed and could not be told yet. */
const owed = new Set<string>();

/**
 * Tells every open surface that something changed (`groups`, `relation:<mid>`, `toview`): they
 * listen to storage changes, which reach pages and content scripts and outlive the worker. What
 * cannot be told now (a full storage) is told with the next change.
 */
export function bumpRevisions(...topics: readonly Topic[]): Promise<void> {
  for (const topic of topics) owed.add(topic);
  const bump = async () => {
    const due = [...owed];
    const now = await revisions.get();
    const kept = Object.entries(now).slice(-MAX_TOPICS);
    const changed = due.map((topic) => [topic, (now[topic] ?? 0) + 1] as const);
    await revisions.set(Object.fromEntries([...kept, ...changed]));
    for (const topic of due) owed.delete(topic);
  };
  // One that failed must not fail all that come after it.
  bumping = bumping.then(bump, bump);
  return bumping;
}

const MAX_TOPICS = 200;

/** Another account signed in: what changed for the one before is told to nobody any more. */
export function forgetRevisions(): Promise<void> {
  bumping = bumping.then(() => revisions.set({}));
  return bumping;
}
