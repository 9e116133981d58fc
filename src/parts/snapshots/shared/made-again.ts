import { FOLDER_TITLE_MAX } from '../../toview/shared/folder-title.ts';

type Named = readonly [id: number, name: string];

/** The name with its number behind it, cut to what a folder may be called. */
function numbered(name: string, number: number): string {
  const end = ` (${number})`;
  const begin = name.slice(0, FOLDER_TITLE_MAX - end.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${begin.trimEnd()}${end}`;
}

/**
 * Those that are gone, each with how many of its name come up to it, those that are there still first:
 * the service lets two folders have one name.
 */
function goneOf(before: readonly Named[], after: readonly Named[]) {
  const there = new Set(after.map(([id]) => id));
  const counts = new Map<string, number>();
  for (const [id, name] of before) {
    if (there.has(id)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return before.flatMap(([id, name]) => {
    if (there.has(id)) return [];
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return [{ id, name, number }];
  });
}

/**
 * Ids that groups or folders had before, by those they have after, of those that were made again: under
 * their name, or, of several of one name, with the number that they were made with. Each stands for
 * one; what is there under its id is itself, whatever it is called by now.
 */
export function madeAgain(
  before: readonly Named[],
  after: readonly Named[],
): ReadonlyMap<number, number> {
  const old = new Set(before.map(([id]) => id));
  const gone = goneOf(before, after);
  const byName = Map.groupBy(gone, ({ name }) => name);
  const byNumber = new Map(
    gone.flatMap(({ id, name, number }) =>
      number > 1 ? [[numbered(name, number), id] as const] : [],
    ),
  );
  const ids = new Map<number, number>();
  const taken = new Set<number>();
  const news = after.filter(([id]) => !old.has(id));
  const take = (id: number, was: number | undefined) => {
    if (was === undefined || taken.has(was) || ids.has(id)) return;
    ids.set(id, was);
    taken.add(was);
  };
  // By their numbers first: those are nobody else's.
  for (const [id, name] of news) if (!byName.has(name)) take(id, byNumber.get(name));
  for (const [id, name] of news) {
    take(id, byName.get(name)?.find((one) => !taken.has(one.id))?.id);
  }
  return ids;
}

/**
 * What folders that are gone are to be made under, by their ids: under their names, and where there
 * is one of that name, with a number, so that what was in two never comes into one.
 */
export function namesAgain(
  before: readonly Named[],
  wanted: ReadonlySet<number>,
  after: readonly Named[],
): ReadonlyMap<number, string> {
  const taken = new Set(after.map(([, name]) => name));
  const names = new Map<number, string>();
  for (const { id, name, number } of goneOf(before, after)) {
    if (!wanted.has(id)) continue;
    let again = number > 1 ? numbered(name, number) : name;
    for (let next = Math.max(2, number); taken.has(again); next += 1) again = numbered(name, next);
    taken.add(again);
    names.set(id, again);
  }
  return names;
}
