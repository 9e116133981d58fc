/** Which modules of the popup and the dashboard are built into one file. */
import { join } from 'node:path';

interface Module {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): Module | null;
}

const at = (path: string) => join(import.meta.dirname, '..', path);

/** What the popup loads at once. The dashboard has the same lists, and more. */
const LISTS = {
  name: 'lists',
  test: /src\/surfaces\/popup\/Popup\.tsx$|src\/ui\/(?:start-page|odd-seen|next-frame|page-door|last-look\/keep-later)\.ts$|src\/rpc\/client\.ts$|components\/tokens\.css$|virtual:wxt-html-plugins|rolldown\/runtime/,
};

/** The modules, and what they lead to by imports of a kind. */
function reached(
  modules: Modules,
  first: readonly string[],
  next: (module: Module) => readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [...first];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const module = modules.getModuleInfo(id);
    if (module) left.push(...next(module));
  }
  return found;
}

/** Everything that modules need at once. */
const needsOf = (modules: Modules, ...ids: readonly string[]) =>
  reached(modules, ids, ({ importedIds }) => importedIds);

/** What is fetched when it is wanted, wherever that is said. */
function fetchedLater(modules: Modules, ...ids: readonly string[]): readonly string[] {
  const everything = reached(modules, ids, (one) => [
    ...one.importedIds,
    ...one.dynamicallyImportedIds,
  ]);
  const all = [...everything].flatMap(
    (id) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [],
  );
  return [...new Set(all)];
}

/** Tabs of the popup that are fetched. */
const HISTORY = at('src/parts/history/ui/HistoryView.tsx');
const TABS = [HISTORY, at('src/parts/groups/ui/GroupsView.tsx')];

/** Views with lists, which are opened most: those tabs, and the pages about people. */
const VIEWS = [
  ...TABS,
  at('src/parts/followings/ui/workbench/WorkbenchPage.tsx'),
  at('src/parts/followings/ui/rules/RulesPage.tsx'),
  at('src/parts/groups/ui/board/BoardPage.tsx'),
  at('src/parts/relations/ui/RelationsPage.tsx'),
];

/** What stands beside them: runs that go on, and what ended. It comes after the first rows. */
const SINCE = [
  'src/surfaces/popup/SincePlace.tsx',
  'src/surfaces/dashboard/frame/StatusCards.tsx',
  'src/ui/SinceLines.tsx',
].map(at);

/** How failures and waits are said: so many pages need it at once that the frame brings it. */
const FAILURES = at('src/ui/wait-words.ts');

/** What is no surface's own. */
const SHARED = /\/(?:components|src\/(?!surfaces\/))/;

/** What has the first rows on the way while these pages load. */
const AHEAD = at('src/parts/followings/ui/workbench/read-copy.ts');

/**
 * What several views need, in few files: what the frame of the dashboard has anyway, what reads people,
 * what is about them, controls, and what tells of runs. Left alone it is thirty, and each costs a page two
 * milliseconds (docs/bench.md), and a way to the browser and back before its first row.
 */
function sharedByViews() {
  let files: ReadonlyMap<string, string> | null = null;
  function look(modules: Modules) {
    const entries = [
      at('entrypoints/popup/main.tsx'),
      at('entrypoints/dashboard/main.tsx'),
    ] as const;
    const [popup, frame] = entries.map((id) => needsOf(modules, id));
    const found = new Map<string, string>();
    for (const id of needsOf(modules, ...SINCE)) found.set(id, 'since');
    const later = fetchedLater(modules, ...entries).map((id) => needsOf(modules, id));
    const inTabs = needsOf(modules, ...TABS);
    for (const id of needsOf(modules, ...VIEWS)) {
      const users = later.filter((needs) => needs.has(id));
      if (users.length < 2) continue;
      // Nobody loads what only one list has that is not theirs, nor the popup what it never shows.
      if (users.every((needs) => needs.has(HISTORY))) found.set(id, 'history');
      else if (inTabs.has(id) || !id.includes('/src/parts/')) found.set(id, 'controls');
      else found.set(id, id.includes('/src/parts/relations/ui/') ? 'relations' : 'people');
    }
    for (const id of needsOf(modules, AHEAD)) found.set(id, 'copy');
    const inFrame = [...(frame ?? []), ...needsOf(modules, FAILURES)];
    for (const id of inFrame) if (SHARED.test(id)) found.set(id, 'frame');
    for (const id of popup ?? []) found.delete(id);
    return found;
  }
  return {
    name(id: string, modules: Modules) {
      files ??= look(modules);
      return files.get(id) ?? null;
    },
    // What they need in their turn is in one of them as well, or in a file that is there already.
    includeDependenciesRecursively: false,
  };
}

/** In the order in which they are asked. */
export const fileGroups = () => [LISTS, sharedByViews()];
