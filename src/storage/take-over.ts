import { browser } from 'wxt/browser';
import type { Database } from './database.ts';

/** Set by the upgrade that moves things out of extension storage, until that is done. */
export const DUE = 'take-over';

/** What was in extension storage up to version 3 of the database, and what it is in `kept`. */
const MOVED: Readonly<Record<string, (value: unknown) => unknown>> = {
  coolDowns: (value) => value,
  runWords: (value) => value,
  protectedPeople: (value) => value,
  // Whose groups they were was not said; those of others are in nobody's menu.
  lastUsedGroups: (value) => ({ 0: value }),
};

/**
 * Moves what an earlier version left in extension storage, once: whatever turns up there later was
 * put there by a script on a page. Safe to be cut short anywhere.
 */
export async function takeOver(database: Database): Promise<void> {
  if ((await database.get('kept', DUE)) === undefined) return;
  const keys = Object.keys(MOVED);
  const found = await browser.storage.local.get(keys);
  const { store, done } = database.transaction('kept', 'readwrite');
  // Another context may have been quicker.
  if ((await store.get(DUE)) !== undefined) {
    for (const [key, moved] of Object.entries(MOVED)) {
      if (found[key] !== undefined) await store.put({ key, value: moved(found[key]) });
    }
    await store.delete(DUE);
  }
  await done;
  // What stays there is read no more.
  await browser.storage.local.remove(keys).catch(() => undefined);
}
