import type { StorageUsed, UsedPart } from '../shared/storage-used.ts';

/**
 * The history is kept in months: a person knows it by its viewings. Of a note that was taken away is kept
 * that it was (`seen`: so many there are of each). As text parts are larger than the
 * browser keeps them; together they are no more than it says that everything takes.
 */
export function usedAsSeen(
  { parts, bytes, account }: StorageUsed,
  seen: Readonly<Partial<Record<UsedPart, number>>>,
): StorageUsed {
  const all = Object.values(parts).reduce((sum, part) => sum + part.bytes, 0);
  const share = bytes !== null && all > bytes ? bytes / all : 1;
  const shown = Object.entries(parts).map(([name, part]) => {
    const count = seen[name as UsedPart] ?? part.count;
    return [name, { count, bytes: Math.round(part.bytes * share) }] as const;
  });
  return { account, bytes, parts: Object.fromEntries(shown) as unknown as StorageUsed['parts'] };
}
