// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { RunOrder } from '../../src/engine/shared/runs.ts';
import { compareSnapshots } from '../../src/parts/snapshots/shared/compare.ts';
import { comparedLines } from '../../src/parts/snapshots/shared/lines.ts';
import {
  canRestore,
  foldersFor,
  groupsFor,
  ordersBack,
} from '../../src/parts/snapshots/shared/restore.ts';
import type { AccountSnapshot } from '../../src/parts/snapshots/shared/snapshot.ts';
import { snapshotsKept } from '../../src/parts/snapshots/worker/snapshot-store.ts';
import { snapshotCollection } from '../../src/parts/snapshots/worker/taking.ts';
import { folderContents } from '../../src/storage/kept-items.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { folderId } from '../fake-bili/state/folders.ts';
import { createCollectingLife } from './collecting-life.ts';
import { createLife } from './harness.ts';
import { createSetting } from './setting.ts';

const set = createSetting();
const account = PEOPLE.viewer;
const HOUR = 3_600_000;
let laterMs = 0;

/** A snapshot as the extension takes one, an hour after the last. */
async function take(): Promise<AccountSnapshot> {
  laterMs += HOUR;
  const life = createCollectingLife(set.bili, set.machine, snapshotCollection, {
    laterMs: () => laterMs,
  });
  await life.words.start(0);
  expect(await life.run()).toMatchObject({ state: 'done' });
  const [line] = await snapshotsKept.list(account);
  return (await snapshotsKept.get(account, line?.takenAtMs ?? 0)) as AccountSnapshot;
}

/** What is told between two snapshots, by part and kind, with how often. */
function toldBetween(was: AccountSnapshot, is: AccountSnapshot): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { part, how, what } of comparedLines(compareSnapshots(was, is))) {
    const key = [part, how, ...what].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

it('snapshot, everything scrambled, restored, snapshot: equal but for what was said before', async () => {
  const { bili } = set;
  const { viewer, videos: known } = bili.state;
  await folderContents.set({ [account]: true });
  const was = await take();
  expect(was.parts.blacks.rows.length).toBeGreaterThan(0);

  const all = set.ordinary(40);
  const [left, moved] = [all.slice(0, 12), all.slice(12, 20)];
  for (const mid of left) viewer.followings.delete(mid);
  for (const mid of moved) {
    const one = viewer.followings.get(mid);
    if (one) Object.assign(one, { tagids: new Set([viewer.groups[3]?.tagid]), special: true });
  }
  // A group is deleted with what was in it, the others stand upside down, one has another name.
  const [deleted] = viewer.groups.splice(1, 1);
  for (const { tagids } of viewer.followings.values()) tagids.delete(deleted?.tagid ?? 0);
  viewer.groups.reverse();
  Object.assign(viewer.groups[0] ?? {}, { name: '别的名字' });
  viewer.blacks.clear();
  const videos = viewer.toview.splice(2, 5);
  // Of two folders some are taken, one of them among what is watched later; a third one is gone.
  const [first, second] = viewer.folders;
  const isAlive = (aid: number) => (known.get(aid)?.state ?? -1) >= 0;
  const taken = [...(first?.aids.splice(4, 25) ?? []), ...(second?.aids.splice(0, 3) ?? [])];
  const favourites = taken.filter(isAlive);
  viewer.toview.push({ aid: favourites[0] ?? 0, add_at: 1_700_000_000, progress: 0 });
  const [folder] = viewer.folders.splice(4, 1);
  const shows = was.parts.shows.rows.slice(3, 6);
  for (const { season } of shows) viewer.showsLeft.add(season);

  const is = await take();
  const lines = comparedLines(compareSnapshots(was, is)).filter((line) =>
    canRestore(line, was, is),
  );
  expect(new Set(lines.map(({ part }) => part))).toEqual(
    new Set(['followings', 'groups', 'blacks', 'toview', 'favourites', 'folders', 'shows']),
  );
  const { engine } = createLife(bili, set.machine);
  const carryOut = async (order: RunOrder) => {
    const ended = await engine.finish(await engine.start(order));
    expect(ended).toMatchObject({ state: 'done', counts: { failed: 0, doubtful: 0 } });
  };
  const wanted = groupsFor(lines, was, is);
  expect(wanted).toEqual([deleted?.name]);
  for (const name of wanted) {
    const item = { id: name, title: name, target: { name } };
    await carryOut({ kind: 'group-create', params: {}, items: [item] });
  }
  const folders = foldersFor(lines, was, is);
  expect(folders.map(({ title }) => title)).toEqual([folder?.title]);
  for (const { title, isPrivate } of folders) {
    const item = { id: title, title, target: { title, isPrivate } };
    await carryOut({ kind: 'folder-create', params: {}, items: [item] });
  }
  const made = {
    groups: new Map(viewer.groups.map(({ name, tagid }) => [name, tagid])),
    folders: new Map(viewer.folders.map((one) => [one.title, folderId(account, one)])),
  };
  const orders = ordersBack(lines, was, is, made);
  expect(orders.map(({ kind }) => kind)).toEqual([
    'snapshot-restore',
    'group-rename',
    'group-sort',
    'block',
    'toview-add',
    'toview-to-fav',
    'toview-to-fav',
    'toview-to-fav',
    'show-follow',
  ]);
  for (const order of orders) await carryOut(order);

  const told = toldBetween(was, await take());
  // New dates of follows, blocks and watch-later, and the group that was made again: said before.
  expect(told).toEqual({
    'followings changed date': left.length,
    'groups changed anew': 1,
    'blacks changed date': was.parts.blacks.rows.length,
    'toview changed date': videos.filter(({ aid }) => aid > 0).length,
    'toview added': 1,
    // When they were added, and a folder that was made again with what anybody can have of it.
    'favourites changed date': favourites.length,
    'favourites changed date anew': folder?.aids.filter(isAlive).length,
    'folders changed anew': 1,
  });
});
