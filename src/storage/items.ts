import type { CoolDownStore, CoolDowns } from '../api/cool-down.ts';
import type { StoredWbiKeys, WbiKeyStore } from '../api/wbi-keys.ts';
import type { RunProgress } from '../domain/runs.ts';
import type { Survey } from '../domain/survey.ts';
import { item } from './item.ts';
import { revisions } from './revisions.ts';

/** The small things kept in extension storage. Only the files of this folder know the keys. */

/** In `local`: a block lasts longer than a browser session may. */
const coolDowns = item<CoolDowns>('local', 'coolDowns', {});
/** In `session`: keys change daily anyway. */
const wbiKeys = item<StoredWbiKeys | null>('session', 'wbiKeys', null);

export const coolDownStore: CoolDownStore = { load: coolDowns.get, save: coolDowns.set };
export const wbiKeyStore: WbiKeyStore = { load: wbiKeys.get, save: wbiKeys.set };

/** Groups the person followed into lately, newest first; they lead the context menu. */
export const lastUsedGroups = item<readonly number[]>('local', 'lastUsedGroups', []);

/** What the person said about runs and the engine has not heeded yet. */
export const runWords = item<Readonly<Record<string, 'person' | 'cancelled'>>>(
  'local',
  'runWords',
  {},
);

/** People that no bulk action may take away from, by account. */
export const protectedPeople = item<Readonly<Record<string, readonly number[]>>>(
  'local',
  'protectedPeople',
  {},
);

/** What every open surface shows of the engine; in `session`, the truth is in the database. */
export const runProgress = item<RunProgress | null>('session', 'runProgress', null);

/** The mark of a run on the toolbar button, with its colour; null: none. */
export const runMark = item<{ readonly text: string; readonly colour: string } | null>(
  'session',
  'runMark',
  null,
);

/** The survey that moved last; in `local`, because scripts on the site's pages see no other area. */
export const surveyProgress = item<Survey | null>('local', 'surveyProgress', null);

/** Requests of the last hour by minute; in `session`, an hour is no longer than that. */
export const sentMinutes = item<Readonly<Record<string, number>>>('session', 'sentMinutes', {});

let bumping: Promise<void> = Promise.resolve();
/** Topics that changed and could not be told yet. */
const owed = new Set<string>();

/**
 * Tells every open surface that something changed (`groups`, `relation:<mid>`, `toview`): they
 * listen to storage changes, which reach pages and content scripts and outlive the worker. What
 * cannot be told now (a full storage) is told with the next change.
 */
export function bumpRevisions(...topics: readonly string[]): Promise<void> {
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
