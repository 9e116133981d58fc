import * as fc from 'fast-check';
import type { PartComparison } from '../../src/parts/snapshots/shared/comparison.ts';
import {
  type AccountSnapshot,
  type PartsOf,
  SNAPSHOT_PARTS,
  type SnapshotPart,
  type SnapshotPartId,
  type SnapshotRow,
} from '../../src/parts/snapshots/shared/snapshot.ts';
import { SKIPPED, SNAPSHOT_KEYS } from '../../src/parts/snapshots/shared/snapshot-keys.ts';

/** A part that was read whole. */
export function whole<P extends SnapshotPartId>(rows: readonly SnapshotRow<P>[]): SnapshotPart<P> {
  return {
    state: 'complete',
    why: null,
    readAt: '2026-11-26T00:00:00.000Z',
    total: rows.length,
    rows,
  };
}

const NOTHING = Object.fromEntries(SNAPSHOT_PARTS.map((id) => [id, SKIPPED])) as unknown as PartsOf;

/** A snapshot with these parts; the others were skipped. */
export const snapshotOf = (parts: Partial<PartsOf> = {}): AccountSnapshot => ({
  takenAt: '2026-11-26T00:00:00.000Z',
  account: { mid: 7, name: '我' },
  parts: { ...NOTHING, ...parts },
});

export const followed = (
  mid: number,
  change: Partial<SnapshotRow<'followings'>> = {},
): SnapshotRow<'followings'> => ({
  mid,
  name: `name ${mid}`,
  since: mid,
  groups: [],
  special: false,
  mutual: false,
  ...change,
});

const id = fc.integer({ min: 1, max: 40 });
const since = fc.option(fc.integer({ min: 0, max: 99 }));
const name = fc.oneof(
  fc.constantFrom('甲', '乙', '账号已注销'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const person = { mid: id, name, since };
const groups = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 })
  .map((ids) => ids.sort((a, b) => a - b));

/** Reading a file leaves out what would be a prototype: no part of ours writes such a key. */
const anyJson = fc
  .jsonValue({ maxDepth: 2 })
  .filter((one) => !JSON.stringify(one).includes('__proto__')) as fc.Arbitrary<never>;

const ROW: { readonly [P in SnapshotPartId]: fc.Arbitrary<SnapshotRow<P>> } = {
  followings: fc.record({ ...person, groups, special: fc.boolean(), mutual: fc.boolean() }),
  groups: fc.record({ tagid: fc.integer({ min: 1, max: 9 }), name }),
  blacks: fc.record(person),
  whispers: fc.record(person),
  fans: fc.record(person),
  toview: fc.record({ aid: id, bvid: name, title: name, added: since, dead: fc.boolean() }),
  folders: fc.record(
    {
      id: fc.integer({ min: 1, max: 4 }),
      title: name,
      count: fc.nat(9),
      isPrivate: fc.boolean(),
      contents: fc.constantFrom('complete', 'partial'),
    },
    { requiredKeys: ['id', 'title', 'count', 'isPrivate'] },
  ),
  favourites: fc.record({
    folder: fc.integer({ min: 1, max: 4 }),
    type: fc.constantFrom(2, 12, 21),
    id,
    bvid: name,
    title: name,
    added: since,
    dead: fc.boolean(),
  }),
  shows: fc.record({ season: id, title: name, kind: fc.constantFrom('bangumi', 'drama') }),
  shielded: fc.record({ mid: id }),
  notes: fc.record({ mid: id, text: name }),
  rules: fc.record({ id: name, rule: anyJson }),
  settings: fc.record({ key: name, value: anyJson }),
};

/** Any snapshot; `state`: of which completeness its parts are. */
export function anySnapshot(
  state: fc.Arbitrary<SnapshotPart<SnapshotPartId>['state']>,
): fc.Arbitrary<AccountSnapshot> {
  const part = (one: SnapshotPartId) =>
    fc
      .tuple(
        state,
        fc.uniqueArray(ROW[one] as fc.Arbitrary<never>, {
          selector: SNAPSHOT_KEYS[one] as (row: unknown) => string | number,
          maxLength: 20,
        }),
        fc.constantFrom('limit', 'dropped', 'moving'),
      )
      .map(([how, rows, why]) => ({
        state: how,
        why: how === 'complete' ? null : how === 'skipped' ? 'refused' : why,
        readAt: null,
        total: null,
        rows: how === 'skipped' ? [] : rows,
      }));
  const parts = Object.fromEntries(SNAPSHOT_PARTS.map((one) => [one, part(one)]));
  return fc
    .record(parts)
    .map((all) => snapshotOf(JSON.parse(JSON.stringify(all)) as unknown as PartsOf));
}

/** How many rows of a part are other than they were. */
export function countOf({ added, gone, changed }: PartComparison): number {
  return added.length + gone.length + changed.length;
}
