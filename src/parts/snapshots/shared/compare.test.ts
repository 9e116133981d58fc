import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anySnapshot,
  countOf,
  followed,
  snapshotOf,
  whole,
} from '../../../../tests/support/snapshots.ts';
import { compareSnapshots } from './compare.ts';
import type { PartComparison } from './comparison.ts';
import {
  SNAPSHOT_PARTS,
  type SnapshotPart,
  type SnapshotPartId,
  type SnapshotRow,
} from './snapshot.ts';
import { SNAPSHOT_KEYS } from './snapshot-keys.ts';

const people = (...rows: SnapshotRow<'followings'>[]) => snapshotOf({ followings: whole(rows) });
const complete = fc.constant('complete' as const);
const anyState = fc.constantFrom('complete' as const, 'partial' as const, 'skipped' as const);

type Row = SnapshotRow<SnapshotPartId>;

/** The rows of `before` after the changes, in no order. */
function applied(before: readonly Row[], { part, added, gone, changed }: PartComparison) {
  const key = SNAPSHOT_KEYS[part] as (row: Row) => string | number;
  const rows = new Map(before.map((row) => [key(row), row]));
  for (const row of gone) rows.delete(key(row));
  for (const { before: was } of changed) rows.delete(key(was));
  for (const row of [...added, ...changed.map(({ after }) => after)]) rows.set(key(row), row);
  // By code units: to a language, two keys may be the same.
  return [...rows.values()].sort((a, b) => (String(key(a)) < String(key(b)) ? -1 : 1));
}

describe('what holds of every comparison', () => {
  it('nothing is other than itself', () => {
    fc.assert(
      fc.property(anySnapshot(anyState), (one) => {
        const compared = compareSnapshots(one, one);
        for (const part of SNAPSHOT_PARTS) {
          expect(countOf(compared[part] as PartComparison)).toBe(0);
          expect(compared[part].isReordered).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('its changes make the one into the other', () => {
    fc.assert(
      fc.property(anySnapshot(complete), anySnapshot(complete), (before, after) => {
        // Ids of groups and folders that were made again are theirs to compare, and not what stands
        // in a row.
        const { groups, folders } = before.parts;
        const plain = { ...after, parts: { ...after.parts, groups, folders } };
        const compared = compareSnapshots(before, plain);
        for (const part of SNAPSHOT_PARTS) {
          const one = compared[part] as PartComparison;
          // Of a folder that is not listed nothing is told.
          const rowsOf = ({ parts }: typeof before): readonly Row[] =>
            part === 'favourites'
              ? parts.favourites.rows.filter(({ folder }) =>
                  folders.rows.some(({ id }) => id === folder),
                )
              : parts[part].rows;
          const to = applied(rowsOf(plain), { ...one, added: [], gone: [], changed: [] });
          expect(applied(rowsOf(before), one)).toEqual(to);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the other way round it has the same to tell', () => {
    fc.assert(
      fc.property(anySnapshot(anyState), anySnapshot(anyState), (before, after) => {
        const [there, back] = [compareSnapshots(before, after), compareSnapshots(after, before)];
        for (const part of SNAPSHOT_PARTS) {
          if (['groups', 'folders', 'favourites'].includes(part)) continue;
          expect(back[part].gone).toEqual(expect.arrayContaining([...there[part].added]));
          expect(back[part].added).toEqual(expect.arrayContaining([...there[part].gone]));
          expect(back[part].changed).toHaveLength(there[part].changed.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('nobody is gone by a part that lacks something, and nobody new', () => {
    fc.assert(
      fc.property(anySnapshot(complete), anySnapshot(anyState), (before, after) => {
        const there = compareSnapshots(before, after);
        const back = compareSnapshots(after, before);
        for (const part of SNAPSHOT_PARTS) {
          const { state, why, rows } = after.parts[part] as SnapshotPart<SnapshotPartId>;
          if (state === 'complete' || part === 'favourites') continue;
          if (why !== 'limit') {
            expect(there[part].gone).toEqual([]);
            expect(back[part].added).toEqual([]);
          } else if (rows.length === 0) expect(there[part].gone).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what became of people', () => {
  it('came, went, another name, closed, another date, groups, star, mutual', () => {
    const { followings } = compareSnapshots(
      people(followed(1), followed(2), followed(3), followed(4, { groups: [5] }), followed(5)),
      people(
        followed(2, { name: '新名字' }),
        followed(3, { name: '账号已注销' }),
        followed(4, { groups: [5, 6], special: true }),
        followed(5, { since: 900, mutual: true }),
        followed(6),
      ),
    );
    expect(followings.added.map(({ mid }) => mid)).toEqual([6]);
    expect(followings.gone.map(({ mid }) => mid)).toEqual([1]);
    expect(followings.changed.map(({ after, what }) => [after.mid, what])).toEqual([
      [2, ['name']],
      [3, ['closed']],
      [4, ['groups', 'special']],
      [5, ['date', 'mutual']],
    ]);
  });

  it('a group that was made again under its name is the same group', () => {
    const before = snapshotOf({
      groups: whole([
        { tagid: 1, name: '美食' },
        { tagid: 2, name: '科技' },
      ]),
      followings: whole([followed(9, { groups: [1] })]),
    });
    const after = snapshotOf({
      groups: whole([
        { tagid: 2, name: '科技' },
        { tagid: 8, name: '美食' },
      ]),
      followings: whole([followed(9, { groups: [8] })]),
    });
    const { groups, followings } = compareSnapshots(before, after);
    expect(followings.changed).toEqual([]);
    expect(groups).toMatchObject({ added: [], gone: [], isReordered: true });
    expect(groups.changed.map(({ what }) => what)).toEqual([['anew']]);
  });
});

describe('fans, of whom the newest alone can be seen', () => {
  const fan = (mid: number, since: number | null) => ({ mid, name: `fan ${mid}`, since });
  const newest = (...rows: SnapshotRow<'fans'>[]) =>
    snapshotOf({ fans: { ...whole(rows), state: 'partial', why: 'limit', total: 5_000 } });

  it('whoever is newer than the oldest that is seen has come or gone for certain', () => {
    const before = newest(fan(1, 90), fan(2, 80), fan(3, 70));
    const after = newest(fan(4, 95), fan(1, 90), fan(3, 70));
    const { fans } = compareSnapshots(before, after);
    expect(fans.added.map(({ mid }) => mid)).toEqual([4]);
    expect(fans.gone.map(({ mid }) => mid)).toEqual([2]);
    expect(fans.unsure).toEqual({ before: 0, after: 0 });
  });

  it('whoever is older may only have moved out of sight, or into it', () => {
    const before = newest(fan(1, 90), fan(2, 80));
    const after = newest(fan(5, 95), fan(1, 90));
    expect(compareSnapshots(before, after).fans).toMatchObject({
      gone: [],
      unsure: { before: 1, after: 0 },
    });
    expect(compareSnapshots(after, before).fans).toMatchObject({
      added: [],
      unsure: { before: 0, after: 1 },
    });
  });

  it('without dates nothing is certain', () => {
    const compared = compareSnapshots(newest(fan(1, null)), newest(fan(2, 5)));
    expect(compared.fans).toMatchObject({ added: [], gone: [], unsure: { before: 1, after: 1 } });
  });
});

it('ten thousand come and go, and all of them are told', () => {
  const first = Array.from({ length: 10_000 }, (_, n) => followed(n + 1));
  const then = first.slice(100).map((one) => ({ ...one, groups: [one.mid % 2 ? 3 : 4] }));
  const { followings } = compareSnapshots(people(...first), people(...then));
  expect(followings.gone).toHaveLength(100);
  expect(followings.changed).toHaveLength(9_900);
});
