import { isCancelledName } from '../../followings/shared/row.ts';
import type { ChangedRow, Comparison, PartComparison, RowDifference } from './comparison.ts';
import { coverage } from './coverage.ts';
import {
  type AccountSnapshot,
  type PartStanding,
  SNAPSHOT_PARTS,
  type SnapshotPart,
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
  shows: { title: 'name', kind: 'content' },
  shielded: {},
  rules: { rule: 'content' },
  settings: { value: 'content' },
};

/**
 * The ids that groups had before, by those they have after: the same ones, and for a group that was
 * made again under its name the old one.
 */
export function groupsAlike(
  before: readonly SnapshotRow<'groups'>[],
  after: readonly SnapshotRow<'groups'>[],
): ReadonlyMap<number, number> {
  const there = new Set(after.map(({ tagid }) => tagid));
  const old = new Set(before.map(({ tagid }) => tagid));
  const left = new Map(
    before.filter(({ tagid }) => !there.has(tagid)).map(({ tagid, name }) => [name, tagid]),
  );
  return new Map(
    after.map(({ tagid, name }) => [tagid, old.has(tagid) ? tagid : (left.get(name) ?? tagid)]),
  );
}

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

function comparePart<P extends SnapshotPartId>(
  part: P,
  before: SnapshotPart<P>,
  after: SnapshotPart<P>,
  /** A row of the later one as the earlier one would have it. */
  alike: (row: SnapshotRow<P>) => SnapshotRow<P>,
): PartComparison<P> {
  const standing = ({ state, why, readAt, total }: PartStanding) => ({ state, why, readAt, total });
  const isComparable = before.state !== 'skipped' && after.state !== 'skipped';
  const base = { part, before: standing(before), after: standing(after), isComparable };
  const nothing = { added: [], gone: [], changed: [], unsure: { before: 0, after: 0 } };
  if (!isComparable) return { ...base, ...nothing, isReordered: false };

  const key = SNAPSHOT_KEYS[part];
  const left = new Map(before.rows.map((row) => [key(row), row]));
  const [inBefore, inAfter] = [coverage(before), coverage(after)];
  const added: SnapshotRow<P>[] = [];
  const changed: ChangedRow<P>[] = [];
  const common: (string | number)[] = [];
  let unsureAfter = 0;
  for (const row of after.rows) {
    const now = alike(row);
    const id = key(now);
    const was = left.get(id);
    if (!was) {
      if (inBefore(row)) added.push(row);
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
  const order = before.rows.map(key).filter((id) => inBoth.has(id));
  return {
    ...base,
    added,
    gone,
    changed,
    unsure: { before: left.size - gone.length, after: unsureAfter },
    isReordered: part === 'groups' && order.some((id, place) => id !== common[place]),
  };
}

/** What became of the account between two snapshots. What is not known is never told as a change. */
export function compareSnapshots(
  before: Pick<AccountSnapshot, 'parts'>,
  after: Pick<AccountSnapshot, 'parts'>,
): Comparison {
  const old = groupsAlike(before.parts.groups.rows, after.parts.groups.rows);
  const asBefore = (tagid: number) => old.get(tagid) ?? tagid;
  const asThey: { readonly [P in SnapshotPartId]?: (row: never) => unknown } = {
    followings: (row: SnapshotRow<'followings'>) =>
      row.groups.length === 0
        ? row
        : { ...row, groups: row.groups.map(asBefore).sort((a, b) => a - b) },
    groups: (row: SnapshotRow<'groups'>) => ({ ...row, tagid: asBefore(row.tagid) }),
  };
  const compared = SNAPSHOT_PARTS.map((part) => {
    const alike = (asThey[part] ?? ((row: unknown) => row)) as (
      row: SnapshotRow<SnapshotPartId>,
    ) => SnapshotRow<SnapshotPartId>;
    return [part, comparePart(part, before.parts[part], after.parts[part], alike)] as const;
  });
  return Object.fromEntries(compared) as unknown as Comparison;
}
