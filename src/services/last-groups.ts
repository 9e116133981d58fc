import { lastUsedGroups } from '../storage/items.ts';

const REMEMBERED = 5;

/** Puts groups that people were just added to before those used earlier. */
export async function rememberGroups(tagids: readonly number[]): Promise<void> {
  const before = await lastUsedGroups.get();
  const next = [...new Set([...tagids, ...before])].slice(0, REMEMBERED);
  if (next.join() !== before.join()) await lastUsedGroups.set(next);
}
