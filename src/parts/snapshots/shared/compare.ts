import { isCancelledName } from '../../followings/shared/row.ts';
import type { ChangedRow, Comparison, PartComparison, RowDifference } from './comparison.ts';
import { coverage } from './coverage.ts';
import { madeAgain } from './made-again.ts';
import {
  type AccountSnapshot,
  type PartStanding,
  type PartsOf,
  SNAPSHOT_PARTS,
  type SnapshotPartId,
  type SnapshotRow,
} from './snapshot.ts';
import { SNAPSHOT_KEYS } from './snapshot-keys.ts';

type Fields<P extends SnapshotPartId> = {
  readonly [F in keyof SnapshotRow<P>]?: RowDifference;
};

const PERSON = { name: 'name', since: 'date' } as const;

/** What another value in a field is called; what is not named here tells the rows apart. */
const FIELDS: { readonly [P in SnapshotPartId]: Fields<P> } = {
  followings: { ...PERSON, groups: 'groups', special: 'special', mutual: 'mutual' },
  groups: { name: 'name', tagid: 'anew' },
  blacks: PERSON,
  whispers: PERSON,
  fans: PERSON,
  toview: { title: 'name', added: 'date', dead: 'dead', bvid: 'content' },
  folders: { title: 'name', count: 'content', isPrivate: 'content' },
  favourites: { title: 'name', added: 'date', dead: 'dead', bvid: 'content' },
  shows: { title: 'name', kind: 'content' },
  shielded: {},
  notes: { text: 'content' },
  rules: { rule: 'content' },
  settings: { value: 'content' },
};

type Named = readonly [id: number, name: string];

/** The ids that groups or folders had before, by those they have after: the same ones, or made again. */
function alikeByName(before: readonly Named[], after: readonly Named[]) {
  const ids = madeAgain(before, after);
  return (id: number) => ids.get(id) ?? id;
}

const groupNamed = ({ tagid, name }: SnapshotRow<'groups'>): Named => [tagid, name];
const folderNamed = ({ id, title }: SnapshotRow<'folders'>): Named => [id, title];

type Alike = {
  readonly [P in 'followings' | 'groups' | 'folders' | 'favourites']: (
    row: SnapshotRow<P>,
  ) => SnapshotRow<P>;
} & { readonly [P in SnapshotPartId]?: unknown };

const isSame = (one: unknown, other: unknown) =>
  one === other ||
  (typeof one === 'object' && one !== null && JSON.stringify(one) === JSON.stringify(other));

function differences<P extends SnapshotPartId>(
  fields: Fields<P>,
  before: SnapshotRow<P>,
  after: SnapshotRow<P>,
): readonly RowDifference[] {
  const found = new Set<RowDifference>();
  for (const field of Object.keys(fields) as (keyof SnapshotRow<P>)[]) {
    const what = fields[field];
    if (what && !isSame(before[field], after[field])) found.add(what);
  }
  const isClosed = found.has('name') && 'name' in after && isCancelledName(String(after.name));
  return [...found].map((what) => (isClosed && what === 'name' ? 'closed' : what));
}

/**
 * Rows to compare: of favourites, those of a folder that the same snapshot lists. A reading asks for
 * no others, but a file may hold them, and nothing of such a folder is known.
 */
function knownRows<P extends SnapshotPartId>(
  part: P,
  rows: readonly SnapshotRow<P>[],
  folders: PartsOf['folders'],
): readonly SnapshotRow<P>[] {
  if (part !== 'favourites') return rows;
  const listed = new Set(folders.rows.map(({ id }) => id));
  return rows.filter((row) => 'folder' in row && listed.has(row.folder));
}

function comparePart<P extends SnapshotPartId>(
  part: P,
  { [part]: before, folders: foldersBefore }: PartsOf,
  { [part]: after, folders: foldersAfter }: PartsOf,
  /** Rows of the later one as the earlier one would have them. */
  alike: Alike,
): PartComparison<P> {
  const standing = ({ state, why, readAt, total }: PartStanding) => ({ state, why, readAt, total });
  const isComparable = before.state !== 'skipped' && after.state !== 'skipped';
  const base = { part, before: standing(before), after: standing(after), isComparable };
  const nothing = { added: [], gone: [], changed: [], unsure: { before: 0, after: 0 } };
  if (!isComparable) return { ...base, ...nothing, isReordered: false };

  const key = SNAPSHOT_KEYS[part];
  const rowsBefore = knownRows(part, before.rows, foldersBefore);
  const rowsAfter = knownRows(part, after.rows, foldersAfter);
  const left = new Map(rowsBefore.map((row) => [key(row), row]));
  const asBefore = (alike[part] ?? ((row: unknown) => row)) as (
    row: SnapshotRow<P>,
  ) => SnapshotRow<P>;
  const inBefore = coverage(part, before, foldersBefore);
  const folders = foldersAfter.rows.map((row) => alike.folders(row));
  const inAfter = coverage(part, after, { ...foldersAfter, rows: folders });
  const added: SnapshotRow<P>[] = [];
  const changed: ChangedRow<P>[] = [];
  const common: (string | number)[] = [];
  let unsureAfter = after.rows.length - rowsAfter.length;
  for (const row of rowsAfter) {
    const now = asBefore(row);
    const id = key(now);
    const was = left.get(id);
    if (!was) {
      if (inBefore(now)) added.push(row);
      else unsureAfter += 1;
      continue;
    }
    left.delete(id);
    common.push(id);
    const what = differences(FIELDS[part], was, now);
    // Its id is what tells groups apart: that it is another one is seen in the row itself.
    const all = key(row) === id ? what : [...what, 'anew' as const];
    if (all.length > 0) changed.push({ before: was, after: row, what: all });
  }
  const gone = [...left.values()].filter((row) => inAfter(row));
  const inBoth = new Set(common);
  const order = rowsBefore.map(key).filter((id) => inBoth.has(id));
  return {
    ...base,
    added,
    gone,
    changed,
    unsure: {
      before: before.rows.length - rowsBefore.length + left.size - gone.length,
      after: unsureAfter,
    },
    isReordered: part === 'groups' && order.some((id, place) => id !== common[place]),
  };
}

/** What became of the account between two snapshots. What is not known is never told as a change. */
export function compareSnapshots(
  before: Pick<AccountSnapshot, 'parts'>,
  after: Pick<AccountSnapshot, 'parts'>,
): Comparison {
  const { parts: was } = before;
  const { parts: is } = after;
  const group = alikeByName(was.groups.rows.map(groupNamed), is.groups.rows.map(groupNamed));
  const folder = alikeByName(was.folders.rows.map(folderNamed), is.folders.rows.map(folderNamed));
  const alike: Alike = {
    followings: (row) =>
      row.groups.length === 0
        ? row
        : { ...row, groups: row.groups.map(group).sort((a, b) => a - b) },
    groups: (row) => ({ ...row, tagid: group(row.tagid) }),
    folders: (row) => ({ ...row, id: folder(row.id) }),
    favourites: (row) => ({ ...row, folder: folder(row.folder) }),
  };
  const compared = SNAPSHOT_PARTS.map((part) => [part, comparePart(part, was, is, alike)]);
  return Object.fromEntries(compared) as Comparison;
}
