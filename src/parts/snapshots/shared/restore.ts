import type { RunOrder } from '../../../engine/shared/runs.ts';
import { isCancelledName } from '../../followings/shared/row.ts';
import { groupNameProblem } from '../../groups/shared/group-name.ts';
import { isFolderTitle } from '../../toview/shared/folder-title.ts';
import type { ComparedLine } from './lines.ts';
import { madeAgain, namesAgain } from './made-again.ts';
import type { AccountSnapshot, SnapshotRow } from './snapshot.ts';

const DEFAULT_ORDER = '0';
/** Of the types that a folder may hold. */
const VIDEO = 2;

type Followed = SnapshotRow<'followings'>;

const followedOf = ({ part, before }: ComparedLine): Followed | null =>
  part === 'followings' ? (before as Followed | null) : null;

/**
 * Why what a line tells cannot be undone. stays: it came since, and nobody is let go and nothing is
 * deleted. theirs: names, dates and fans are nobody's to bring back. folder: where it was is gone,
 * and cannot be made under its name. kind: no video. call: the service has no call that would.
 */
export const HINDRANCES = ['stays', 'theirs', 'closed', 'dead', 'folder', 'kind', 'call'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

const named = ({ parts }: AccountSnapshot) =>
  parts.folders.rows.map(({ id, title }) => [id, title] as const);

/** Asked for each line of a comparison, which has thousands. */
const lastAsked = new WeakMap<
  AccountSnapshot,
  { readonly is: AccountSnapshot; readonly now: ReadonlyMap<number, number> }
>();

/** What folders of before are by now, by their ids: themselves, or made again; what is gone is not there. */
function foldersNow(was: AccountSnapshot, is: AccountSnapshot): ReadonlyMap<number, number> {
  const known = lastAsked.get(was);
  if (known?.is === is) return known.now;
  const now = readFoldersNow(was, is);
  lastAsked.set(was, { is, now });
  return now;
}

function readFoldersNow(was: AccountSnapshot, is: AccountSnapshot): ReadonlyMap<number, number> {
  const again = [...madeAgain(named(was), named(is))].map(([id, old]) => [old, id] as const);
  return new Map([...is.parts.folders.rows.map(({ id }) => [id, id] as const), ...again]);
}

/** Why a line cannot be brought back to what it was; null: it can. */
export function hindrance(
  { part, how, what, name, before }: ComparedLine,
  was: AccountSnapshot,
  is: AccountSnapshot,
): Hindrance | null {
  if (how === 'added') return 'stays';
  const isGone = how === 'gone';
  switch (part) {
    case 'followings':
      if (isGone) return isCancelledName(name) ? 'closed' : null;
      if (what.includes('closed')) return 'closed';
      return what.includes('groups') || what.includes('special') ? null : 'theirs';
    case 'groups':
      return isGone || what.includes('name') || what.includes('order') ? null : 'theirs';
    case 'toview':
      if (!isGone) return what.includes('dead') ? 'dead' : 'theirs';
      return (before as SnapshotRow<'toview'>).dead ? 'dead' : null;
    case 'favourites':
      if (!isGone) return what.includes('dead') ? 'dead' : 'theirs';
      return hindranceOfVideo(before as SnapshotRow<'favourites'>, was, is);
    case 'blacks':
    case 'shows':
      return isGone ? null : 'theirs';
    case 'folders':
      if (!isGone) return 'theirs';
      return isFolderTitle((before as SnapshotRow<'folders'>).title) ? null : 'folder';
    case 'fans':
      return 'theirs';
    case 'shielded':
    case 'notes':
    case 'rules':
    case 'settings':
      return null;
    default:
      return 'call';
  }
}

function hindranceOfVideo(
  { folder, type, dead }: SnapshotRow<'favourites'>,
  was: AccountSnapshot,
  is: AccountSnapshot,
): Hindrance | null {
  if (type !== VIDEO) return 'kind';
  if (dead) return 'dead';
  if (foldersNow(was, is).has(folder)) return null;
  const gone = was.parts.folders.rows.find(({ id }) => id === folder);
  return gone && isFolderTitle(gone.title) ? null : 'folder';
}

/** Whether what a line tells can be undone. */
export const canRestore = (
  line: ComparedLine,
  was: AccountSnapshot,
  is: AccountSnapshot,
): boolean => hindrance(line, was, is) === null;

/** Groups, by name, that have to be there before these lines can be brought back. */
export function groupsFor(
  lines: readonly ComparedLine[],
  was: AccountSnapshot,
  is: AccountSnapshot,
): readonly string[] {
  const there = new Set(is.parts.groups.rows.map(({ tagid }) => tagid));
  const missing = was.parts.groups.rows.filter(({ tagid }) => !there.has(tagid));
  const names = new Map(missing.map(({ tagid, name }) => [tagid, name]));
  const gone = lines.filter(({ part, how }) => part === 'groups' && how === 'gone');
  const wanted = lines.flatMap((line) => followedOf(line)?.groups ?? []);
  const all = [
    ...gone.map(({ before }) => (before as SnapshotRow<'groups'>).name),
    ...wanted.flatMap((tagid) => names.get(tagid) ?? []),
  ];
  return [...new Set(all)].filter((name) => groupNameProblem(name) === null);
}

/** Favourite folders that have to be made before these lines can be brought back, as they will be called. */
export function foldersFor(
  lines: readonly ComparedLine[],
  was: AccountSnapshot,
  is: AccountSnapshot,
): readonly SnapshotRow<'folders'>[] {
  const wanted = new Set(
    lines.flatMap(({ part, how, before }) => {
      if (part === 'favourites') return (before as SnapshotRow<'favourites'>).folder;
      return part === 'folders' && how === 'gone' ? (before as SnapshotRow<'folders'>).id : [];
    }),
  );
  const now = foldersNow(was, is);
  const missing = was.parts.folders.rows.filter(
    ({ id, title }) => wanted.has(id) && !now.has(id) && isFolderTitle(title),
  );
  const names = namesAgain(named(was), new Set(missing.map(({ id }) => id)), named(is));
  return missing.map((row) => ({ ...row, title: names.get(row.id) ?? row.title }));
}

/** Ids of what was made for it, by name; what is not among them is left out. */
export interface MadeAgain {
  readonly groups: ReadonlyMap<string, number>;
  readonly folders: ReadonlyMap<string, number>;
}

/**
 * What brings the chosen lines back, in the order in which it must be done: people with their groups
 * and stars, the oldest follow first, then names and order of the groups, blocks, watch-later,
 * favourite folders and shows.
 */
export function ordersBack(
  lines: readonly ComparedLine[],
  was: AccountSnapshot,
  is: AccountSnapshot,
  made: MadeAgain,
): readonly RunOrder[] {
  const there = new Set(is.parts.groups.rows.map(({ tagid }) => tagid));
  const names = new Map(was.parts.groups.rows.map(({ tagid, name }) => [tagid, name]));
  const nowOf = (tagid: number): readonly number[] => {
    if (there.has(tagid)) return [tagid];
    const name = names.get(tagid);
    const id = name === undefined ? undefined : made.groups.get(name);
    return id === undefined ? [] : [id];
  };
  const item = ({ name, mid }: ComparedLine, id: string | number, target: object) => ({
    id: String(id),
    title: name || `UID ${mid}`,
    target,
  });
  const of = (part: ComparedLine['part']) => lines.filter((line) => line.part === part);

  const people = of('followings')
    .toSorted((a, b) => (followedOf(a)?.since ?? 0) - (followedOf(b)?.since ?? 0))
    .flatMap((line) => {
      const before = followedOf(line);
      if (!before) return [];
      const isGone = line.how === 'gone';
      const exactly = before.groups.flatMap(nowOf);
      return item(line, before.mid, {
        mid: before.mid,
        ...(isGone && { following: true }),
        ...((isGone || line.what.includes('groups')) && { exactly }),
        ...((isGone || line.what.includes('special')) && { special: before.special }),
      });
    });
  const renamed = of('groups').flatMap((line) => {
    const [before, after] = [line.before, line.after] as (SnapshotRow<'groups'> | null)[];
    if (!before || !after || !line.what.includes('name')) return [];
    return item(line, after.tagid, { tagid: after.tagid, name: before.name });
  });
  const isReordered = of('groups').some(({ what }) => what.includes('order'));
  const order = was.parts.groups.rows.flatMap(({ tagid }) => nowOf(tagid));
  const blocked = of('blacks').map((line) => item(line, line.mid ?? 0, { mid: line.mid }));
  const videos = (of('toview').map(({ before }) => before) as SnapshotRow<'toview'>[])
    // Adding puts in front.
    .toSorted((a, b) => (a.added ?? 0) - (b.added ?? 0))
    .map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
  const added = of('favourites').map(({ before }) => before as SnapshotRow<'favourites'>);
  const shows = of('shows')
    .map(({ before }) => before as SnapshotRow<'shows'>)
    // The latest stands first in their list.
    .toReversed()
    .map(({ season, title, kind }) => ({ id: String(season), title, target: { season, kind } }));
  const anew = foldersFor(lines, was, is).flatMap(({ id: old, title }) => {
    const id = made.folders.get(title);
    return id === undefined ? [] : [{ old, id, title }];
  });
  const folders = [...is.parts.folders.rows, ...anew];
  const now = new Map([...foldersNow(was, is), ...anew.map(({ old, id }) => [old, id] as const)]);
  const all: readonly RunOrder[] = [
    { kind: 'snapshot-restore', params: {}, items: people },
    { kind: 'group-rename', params: {}, items: renamed },
    {
      kind: 'group-sort',
      params: {},
      items:
        isReordered && order.length > 0
          ? [{ id: DEFAULT_ORDER, title: '', target: { tagids: order } }]
          : [],
    },
    { kind: 'block', params: {}, items: blocked },
    { kind: 'toview-add', params: {}, items: videos },
    ...folders.map(({ id: folder, title: into }) => ({
      kind: 'toview-to-fav' as const,
      params: { folder, move: false },
      into,
      items: added
        .filter((row) => now.get(row.folder) === folder)
        .toSorted((a, b) => (a.added ?? 0) - (b.added ?? 0))
        .map(({ id, title }) => ({ id: String(id), title, target: { aid: id } })),
    })),
    { kind: 'show-follow', params: {}, items: shows },
  ];
  return all.filter(({ items }) => items.length > 0);
}
