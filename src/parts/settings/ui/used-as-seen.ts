import type { StorageUsed } from '../shared/storage-used.ts';

/**
 * The history is kept in months: a person knows it by its viewings. As text parts are larger than the
 * browser keeps them; together they are no more than it says that everything takes.
 */
export function usedAsSeen({ parts, bytes, account }: StorageUsed, viewings: number): StorageUsed {
  const all = Object.values(parts).reduce((sum, part) => sum + part.bytes, 0);
  const share = bytes !== null && all > bytes ? bytes / all : 1;
  const seen = Object.entries(parts).map(([name, part]) => {
    const count = name === 'viewings' ? viewings : part.count;
    return [name, { count, bytes: Math.round(part.bytes * share) }] as const;
  });
  return { account, bytes, parts: Object.fromEntries(seen) as unknown as StorageUsed['parts'] };
}
