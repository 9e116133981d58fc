import type { Session } from '../../api/client.ts';
import { log } from '../../log.ts';
import { groupListRead } from '../../parts/groups/worker/shared.ts';
import type { Reader } from '../../reading/reader.ts';
import { menuOf } from '../../storage/items.ts';
import { lastUsedGroups, lastUsedOf } from '../../storage/kept-items.ts';
import { clearMenu, rebuildMenu } from './context-menu.ts';

interface Parts {
  readonly reader: Reader;
  readonly readSession: () => Promise<Session>;
  /** Until then the words are not known. */
  readonly inLanguage: () => Promise<unknown>;
  /** Whether the person wants it at all. */
  readonly isOn: () => Promise<boolean>;
}

/** The context menu with the groups of whoever is signed in. */
export function createMenu({ reader, readSession, inLanguage, isOn }: Parts) {
  let asked = 0;

  /** From the cache when there is one: building a menu is no reason to ask the service twice. */
  async function refresh() {
    asked += 1;
    const mine = asked;
    if (!(await isOn())) {
      await clearMenu();
      return;
    }
    await inLanguage();
    const { mid } = await readSession();
    const found =
      mid === null
        ? null
        : await reader
            .read(groupListRead, {}, { from: 'any', account: mid, priority: 'background' })
            .catch(() => reader.read(groupListRead, {}, { from: 'cache', account: mid }))
            .catch(() => null);
    const lastUsed = mid === null ? [] : lastUsedOf(await lastUsedGroups.get(), mid);
    // Whoever asked later knows better who is signed in and which groups there are, and builds it.
    if (mine !== asked) return;
    await rebuildMenu(found?.value ?? [], lastUsed);
    await menuOf.set(mid);
  }

  const refreshQuietly = () => {
    refresh().catch((error: unknown) => log.error('context menu', error));
  };
  return {
    refresh: refreshQuietly,
    /** For changes of what is kept: looks again when the groups are others. */
    onStored(changes: Readonly<Record<string, Change>>) {
      if (groupsChanged(changes['revisions'])) refreshQuietly();
    },
  };
}

interface Change {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

function groupsChanged(change: Change | undefined): boolean {
  const revision = (value: unknown) => (value as Record<string, number> | undefined)?.['groups'];
  return change !== undefined && revision(change.oldValue) !== revision(change.newValue);
}
