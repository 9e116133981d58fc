import type { RunOrder } from '../../../engine/shared/runs.ts';
import { isCancelledName } from '../../followings/shared/row.ts';
import { groupNameProblem } from '../../groups/shared/group-name.ts';
import type { ComparedLine } from './lines.ts';
import type { AccountSnapshot, SnapshotRow } from './snapshot.ts';

const DEFAULT_ORDER = '0';

type Followed = SnapshotRow<'followings'>;

const followedOf = ({ part, before }: ComparedLine): Followed | null =>
  part === 'followings' ? (before as Followed | null) : null;

/**
 * Whether what a line tells can be undone. What came since stays: nobody is let go and nothing is
 * deleted. Names, follow dates, fans, closed accounts and dead videos are nobody's to bring back.
 */
export function canRestore(line: ComparedLine): boolean {
  const { part, how, what, before } = line;
  if (how === 'added') return false;
  switch (part) {
    case 'followings':
      if (how === 'gone') return !isCancelledName(line.name);
      return what.includes('groups') || what.includes('special');
    case 'groups':
      return how === 'gone' || what.includes('name') || what.includes('order');
    case 'blacks':
      return how === 'gone';
    case 'toview':
      return how === 'gone' && (before as SnapshotRow<'toview'>).dead === false;
    default:
      return false;
  }
}

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

/**
 * What brings the chosen lines back, in the order in which it must be done: people with their groups
 * and stars, the oldest follow first, then names and order of the groups, blocks and watch-later.
 * @param ids Ids of groups that were made again, by name; a group without one is left out.
 */
export function ordersBack(
  lines: readonly ComparedLine[],
  was: AccountSnapshot,
  is: AccountSnapshot,
  ids: ReadonlyMap<string, number>,
): readonly RunOrder[] {
  const there = new Set(is.parts.groups.rows.map(({ tagid }) => tagid));
  const names = new Map(was.parts.groups.rows.map(({ tagid, name }) => [tagid, name]));
  const nowOf = (tagid: number): readonly number[] => {
    if (there.has(tagid)) return [tagid];
    const name = names.get(tagid);
    const id = name === undefined ? undefined : ids.get(name);
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
  ];
  return all.filter(({ items }) => items.length > 0);
}
