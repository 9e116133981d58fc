import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySnapshot, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { compareSnapshots } from './compare.ts';
import type { SnapshotPart, SnapshotRow } from './snapshot.ts';

const complete = fc.constant('complete' as const);
const anyState = fc.constantFrom('complete' as const, 'partial' as const, 'skipped' as const);

describe('what is in favourite folders', () => {
  type Folder = SnapshotRow<'folders'>;
  const folder = (id: number, change: Partial<Folder> = {}): Folder => ({
    id,
    title: `folder ${id}`,
    count: 2,
    isPrivate: false,
    contents: 'complete',
    ...change,
  });
  const video = (
    inFolder: number,
    aid: number,
    change: Partial<SnapshotRow<'favourites'>> = {},
  ) => ({
    folder: inFolder,
    type: 2,
    id: aid,
    bvid: '',
    title: `video ${aid}`,
    added: aid,
    dead: false,
    ...change,
  });
  const placesOf = (rows: readonly SnapshotRow<'favourites'>[]) =>
    rows.map((row) => `${row.folder} ${row.id}`);

  it('came and went by folder; the same video in two folders is two', () => {
    const before = snapshotOf({
      folders: whole([folder(1), folder(2)]),
      favourites: whole([video(1, 5), video(1, 6), video(2, 5)]),
    });
    const after = snapshotOf({
      folders: whole([folder(1), folder(2)]),
      favourites: whole([
        video(1, 6, { title: '已失效视频', dead: true }),
        video(2, 5),
        video(2, 7),
      ]),
    });
    const { favourites } = compareSnapshots(before, after);
    expect([placesOf(favourites.gone), placesOf(favourites.added)]).toEqual([['1 5'], ['2 7']]);
    expect(favourites.changed.map(({ what }) => what)).toEqual([['name', 'dead']]);
  });

  it('a video of a folder that its own snapshot does not list is not compared', () => {
    const listed = whole([folder(1)]);
    const one = snapshotOf({ folders: listed, favourites: whole([video(1, 5), video(9, 6)]) });
    const other = snapshotOf({ folders: listed, favourites: whole([video(1, 5), video(9, 7)]) });
    const { added, gone, changed, unsure } = compareSnapshots(one, other).favourites;
    expect([added, gone, changed]).toEqual([[], [], []]);
    expect(unsure).toEqual({ before: 1, after: 1 });
  });

  it('what was in a folder is not gone by a list of folders that lacks some', () => {
    const before = snapshotOf({
      folders: whole([folder(1), folder(2)]),
      favourites: whole([video(1, 5), video(2, 6)]),
    });
    const lacking: SnapshotPart<'folders'> = { ...whole([folder(1)]), state: 'partial' };
    const after = snapshotOf({ folders: lacking, favourites: whole([video(1, 5)]) });
    const { gone, unsure } = compareSnapshots(before, after).favourites;
    expect([gone, unsure.before]).toEqual([[], 1]);
  });

  it('of a folder that was not read whole nothing is gone; of one that is gone, all', () => {
    const part = { state: 'partial', why: 'fewer' } as const;
    const before = snapshotOf({
      folders: whole([folder(1), folder(2), folder(3), folder(4)]),
      favourites: whole([1, 2, 3, 4].map((id) => video(id, 5))),
    });
    const { contents: _, ...unread } = folder(3);
    const after = snapshotOf({
      folders: whole([folder(1), folder(2, { contents: 'partial' }), unread]),
      favourites: { ...whole<'favourites'>([]), ...part },
    });
    const { favourites } = compareSnapshots(before, after);
    expect(placesOf(favourites.gone)).toEqual(['1 5', '4 5']);
    expect(favourites.unsure).toEqual({ before: 2, after: 0 });
    expect(placesOf(compareSnapshots(after, before).favourites.added)).toEqual(['1 5', '4 5']);
  });

  it('a folder that was made again under its name is the same folder', () => {
    const before = snapshotOf({
      folders: whole([folder(1)]),
      favourites: whole([video(1, 5), video(1, 6)]),
    });
    const after = snapshotOf({
      folders: whole([folder(9, { title: 'folder 1' })]),
      favourites: whole([video(9, 5)]),
    });
    const { folders, favourites } = compareSnapshots(before, after);
    expect(folders.changed.map(({ what }) => what)).toEqual([['anew']]);
    expect(placesOf(favourites.gone)).toEqual(['1 6']);
    expect(favourites.added).toEqual([]);
  });

  it('whatever was read: gone is only what was in a folder that is whole or gone now', () => {
    fc.assert(
      fc.property(anySnapshot(complete), anySnapshot(anyState), (before, after) => {
        const { folders, favourites } = after.parts;
        if (favourites.state === 'complete') return;
        const { gone } = compareSnapshots(before, after).favourites;
        const titleOf = new Map(before.parts.folders.rows.map(({ id, title }) => [id, title]));
        for (const { folder: id } of gone) {
          expect(titleOf.has(id)).toBe(true);
          const found = folders.rows.find((one) => one.id === id);
          const again = folders.rows.find(({ title }) => title === titleOf.get(id));
          const isWhole = (found ?? again)?.contents === 'complete';
          expect(isWhole || (!found && folders.state === 'complete')).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
