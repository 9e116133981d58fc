import type { Sorting } from './rules.ts';

/** Somebody with the groups they go into. */
export interface SortedPerson {
  readonly mid: number;
  readonly name: string;
  readonly tagids: readonly number[];
}

/** Groups that are not there, by name, each once. */
export const missingGroups = (sortings: readonly Sorting[]): readonly string[] => [
  ...new Set(sortings.flatMap(({ into }) => (into.tagid === null ? [into.name] : []))),
];

/**
 * Everybody once, with all their groups; whoever goes into the same ones stands together, so that
 * they share a call.
 * @param made Ids of groups that were made, by name; whose group is still missing goes without it.
 */
export function sortedPeople(
  sortings: readonly Sorting[],
  made: ReadonlyMap<string, number> = new Map(),
): readonly SortedPerson[] {
  const people = new Map<number, SortedPerson>();
  for (const { into, people: rows } of sortings) {
    const tagid = into.tagid ?? made.get(into.name);
    if (tagid === undefined) continue;
    for (const { mid, name } of rows) {
      const before = people.get(mid)?.tagids ?? [];
      const tagids = [...new Set([...before, tagid])].sort((a, b) => a - b);
      people.set(mid, { mid, name, tagids });
    }
  }
  const together = Map.groupBy(people.values(), ({ tagids }) => tagids.join());
  return [...together.values()].flat();
}
