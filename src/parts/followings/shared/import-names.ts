import type { ImportedList } from './import-pieces.ts';

/** What is known of names that were looked up: the id, or null where nobody has the name. */
export type FoundNames = ReadonlyMap<string, number | null>;

/** The list with the people that were found by their names. */
export function withFound(list: ImportedList, found: FoundNames): ImportedList {
  const people = list.people.map((person) => {
    const mid = person.mid ?? found.get(person.name) ?? null;
    return mid === person.mid ? person : { ...person, mid };
  });
  return { ...list, people };
}

/** Names still to be asked for, in parts that one request takes. */
export function partsToFind(
  names: readonly string[],
  found: FoundNames,
  most: number,
): readonly (readonly string[])[] {
  const left = [...new Set(names)].filter((name) => !found.has(name));
  return Array.from({ length: Math.ceil(left.length / most) }, (_, n) =>
    left.slice(n * most, (n + 1) * most),
  );
}
