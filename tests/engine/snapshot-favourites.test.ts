// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { compareSnapshots } from '../../src/parts/snapshots/shared/compare.ts';
import type { AccountSnapshot } from '../../src/parts/snapshots/shared/snapshot.ts';
import { readSnapshot, writeSnapshot } from '../../src/parts/snapshots/shared/snapshot-file.ts';
import { requestsFor } from '../../src/parts/snapshots/worker/contents.ts';
import { snapshotsKept } from '../../src/parts/snapshots/worker/snapshot-store.ts';
import { snapshotCollection } from '../../src/parts/snapshots/worker/taking.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { folderContents } from '../../src/storage/kept-items.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createCollectingLife } from './collecting-life.ts';
import { createMachine, emptyDatabase } from './harness.ts';
import { createSetting } from './setting.ts';

const set = createSetting();
const account = PEOPLE.viewer;
let laterMs = 0;

/** Of three pages, of two, of one, and an empty one. */
const SIZES = [45, 25, 5, 0];
beforeEach(() => {
  const { folders } = set.bili.state.viewer;
  folders.length = SIZES.length;
  for (const [place, folder] of folders.entries()) folder.aids.length = SIZES[place] ?? 0;
});

const lifeOf = (machine = set.machine, dieAt = Infinity) =>
  createCollectingLife(set.bili, machine, snapshotCollection, {
    dieAt,
    laterMs: () => laterMs,
    isTurnMoment: true,
  });

async function take(life = lifeOf()): Promise<AccountSnapshot> {
  await life.words.start(0);
  expect(await life.run()).toMatchObject({ state: 'done' });
  laterMs += 3_600_000;
  const [line] = await snapshotsKept.list(account);
  return (await snapshotsKept.get(account, line?.takenAtMs ?? 0)) as AccountSnapshot;
}

const want = (on: boolean) => folderContents.set({ [account]: on });
const asked = () => set.bili.log.filter(({ operation }) => operation === 'favResources');
const held = () => set.bili.state.viewer.folders.map(({ aids }) => aids.length);
const contentsOf = ({ parts }: AccountSnapshot) => parts.folders.rows.map((row) => row.contents);

it('off at first: nothing of it is asked, and it is told as left out', async () => {
  const { parts } = await take();
  expect(asked()).toEqual([]);
  expect(parts.favourites).toMatchObject({ state: 'skipped', why: 'unasked', rows: [] });
  expect(parts.folders).toMatchObject({ state: 'complete', total: held().length });
  expect(parts.folders.rows.every((row) => !('contents' in row))).toBe(true);
});

it('on: all of every folder, in as many requests as were told before, and it fits its file', async () => {
  await want(true);
  const one = await take();
  const total = held().reduce((sum, count) => sum + count, 0);
  expect(one.parts.favourites).toMatchObject({ state: 'complete', why: null, total });
  expect(one.parts.favourites.rows).toHaveLength(total);
  expect(new Set(contentsOf(one))).toEqual(new Set(['complete']));
  expect(asked()).toHaveLength(requestsFor(held()));
  expect(asked()).toHaveLength(6);
  // An empty one is not asked about.
  expect(held()).toContain(0);
  const bytes = new TextEncoder().encode(await writeSnapshot(one));
  expect(await readSnapshot(bytes)).toEqual(one);
});

it('what is gone and new is told by folder', async () => {
  await want(true);
  const one = await take();
  const [first, second] = set.bili.state.viewer.folders;
  const [gone = 0] = first?.aids.splice(3, 1) ?? [];
  second?.aids.unshift(gone);
  const { favourites } = compareSnapshots(one, await take());
  expect(favourites.gone.map(({ id }) => id)).toEqual([gone]);
  expect(favourites.added.map(({ id }) => id)).toEqual([gone]);
  expect(favourites.gone[0]?.folder).not.toBe(favourites.added[0]?.folder);
  expect(favourites.changed).toEqual([]);
});

it('a folder that counts what it does not list is not whole, and the others are', async () => {
  await want(true);
  set.bili.state.options.folderHidesDead = true;
  const { viewer, videos, people } = set.bili.state;
  const person = people.get(PEOPLE.upB);
  // Behind the last upload of somebody.
  if (person) viewer.folders[1]?.aids.push(videos.aidOf(person, person.works.video));
  const isWhole = viewer.folders.map(({ aids }) =>
    aids.every((aid) => (videos.get(aid)?.state ?? -1) >= 0),
  );
  const one = await take();
  expect(one.parts.favourites).toMatchObject({ state: 'partial', why: 'fewer' });
  expect(contentsOf(one)).toEqual(isWhole.map((whole) => (whole ? 'complete' : 'partial')));
});

it('a folder that is refused costs itself alone', async () => {
  await want(true);
  set.bili.faults.add({
    match: { operation: 'favResources' },
    kind: 'code',
    code: -403,
    times: 1,
  });
  const one = await take();
  expect(one.parts.favourites).toMatchObject({ state: 'partial', why: 'refused' });
  expect(contentsOf(one).filter((how) => how === undefined)).toHaveLength(1);
  expect(contentsOf(one)[1]).toBe('complete');
});

it('folders that are kept back leave nothing to be told of what is in them', async () => {
  await want(true);
  set.bili.faults.add({ match: { operation: 'favFolders' }, kind: 'code', code: -403 });
  const { parts } = await take();
  expect(parts.folders).toMatchObject({ state: 'skipped', why: 'refused' });
  expect(parts.favourites).toMatchObject({ state: 'skipped', why: 'refused', rows: [] });
  expect(asked()).toEqual([]);
});

it('turned off on the way, what was read stays, and the rest is told as left out', async () => {
  await want(true);
  const life = lifeOf();
  life.onceTold(17, () => want(false));
  const one = await take(life);
  expect(one.parts.favourites.state).toBe('partial');
  expect(one.parts.favourites.rows.length).toBeGreaterThan(0);
  expect(contentsOf(one)).toContain(undefined);
});

it('a check of the service stops it; gone on with, it asks for no page twice', async () => {
  await want(true);
  set.bili.faults.add({
    match: { operation: 'favResources' },
    kind: 'code',
    code: -352,
    times: 1,
    after: 3,
  });
  const life = lifeOf();
  await life.words.start(0);
  expect(await life.run()).toMatchObject({ state: 'paused' });
  await life.words.resume(0);
  expect(await life.run()).toMatchObject({ state: 'done' });
  const pages = asked().map(({ query }) => JSON.stringify(query));
  expect(pages.length - new Set(pages).size).toBe(1);
  const [line] = await snapshotsKept.list(account);
  expect(line?.parts.favourites).toMatchObject({ state: 'complete' });
});

it('stopped at some moments on the way it is whole in the end', async () => {
  await want(true);
  const first = lifeOf();
  const whole = await take(first);
  for (const before of [13, 8, 3]) {
    await emptyDatabase();
    await want(true);
    const dieAt = first.moments() - before;
    const machine = createMachine(account);
    const life = lifeOf(machine, dieAt);
    await life.words.start(0).catch(() => undefined);
    await life.run().catch(() => undefined);
    expect(life.isDead()).toBe(true);
    const again = await take(lifeOf(machine));
    expect(again.parts.favourites.rows).toEqual(whole.parts.favourites.rows);
  }
});

it('one that was kept before there was this part is as it was', async () => {
  const one = await take();
  const database = await openDatabase();
  const [head] = await database.getAll('accountSnapshots');
  const { favourites: _, ...parts } = head?.parts ?? {};
  await database.put('accountSnapshots', { ...head, parts } as never);
  const [line] = await snapshotsKept.list(account);
  expect(line?.parts.favourites).toMatchObject({ state: 'skipped', count: 0 });
  expect(await snapshotsKept.get(account, line?.takenAtMs ?? 0)).toEqual(one);
});
