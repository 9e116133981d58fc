import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { compareSnapshots } from '../../src/parts/snapshots/shared/compare.ts';
import { comparedLines } from '../../src/parts/snapshots/shared/lines.ts';
import { canRestore, groupsFor, ordersBack } from '../../src/parts/snapshots/shared/restore.ts';
import { followPace } from '../../src/storage/kept-items.ts';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import { followed, snapshotOf, whole } from '../support/snapshots.ts';
import { accountOf, createLife } from './harness.ts';
import { createSetting, latest } from './setting.ts';

const set = createSetting();
const account = PEOPLE.viewer;

/** What the service has of followings and groups. */
function picture({ state: { viewer, people } }: FakeBili) {
  return snapshotOf({
    followings: whole(
      [...viewer.followings.values()].map(({ mid, mtime, tagids, special }) =>
        followed(mid, {
          name: people.get(mid)?.cancelled ? '账号已注销' : `${mid}`,
          since: mtime,
          groups: [...tagids].sort((a, b) => a - b),
          special,
        }),
      ),
    ),
    groups: whole(viewer.groups.map(({ tagid, name }) => ({ tagid, name }))),
    toview: whole(
      viewer.toview
        .filter(({ aid }) => aid > 0)
        .map(({ aid }, place) => ({
          aid,
          bvid: '',
          title: `${aid}`,
          added: 1_000 - place,
          dead: false,
        })),
    ),
  });
}

it('scrambled in everything, the account comes back, but for what was said before', async () => {
  const was = picture(set.bili);
  const before = accountOf(set.bili);
  const { viewer } = set.bili.state;
  const all = set.ordinary(30);
  for (const mid of all.slice(0, 8)) viewer.followings.delete(mid);
  for (const mid of all.slice(8, 14)) {
    const one = viewer.followings.get(mid);
    if (one) Object.assign(one, { tagids: new Set([viewer.groups[3]?.tagid]), special: true });
  }
  viewer.groups.reverse();
  viewer.toview.splice(2, 3);

  const is = picture(set.bili);
  const lines = comparedLines(compareSnapshots(was, is)).filter((line) =>
    canRestore(line, was, is),
  );
  expect(groupsFor(lines, was, picture(set.bili))).toEqual([]);
  const { engine } = createLife(set.bili, set.machine);
  for (const order of ordersBack(lines, was, picture(set.bili), new Map())) {
    const run = await engine.start(order);
    expect(await engine.finish(run)).toMatchObject({ state: 'done', counts: { failed: 0 } });
  }
  const after = accountOf(set.bili);
  expect(after.followings).toEqual(before.followings);
  expect(after.groups).toEqual(before.groups);
  expect([...after.toview].sort()).toEqual([...before.toview].sort());
  const told = comparedLines(compareSnapshots(was, picture(set.bili)));
  // Dates, and places in watch-later, are what cannot come back.
  expect(new Set(told.flatMap(({ how, what }) => [how, ...what]))).toEqual(
    new Set(['changed', 'date']),
  );
});

it('no more are followed in a day than the person allows, and none is followed twice', async () => {
  await followPace.set({ [account]: { most: 10, day: '', spent: 0 } });
  const gone = set.ordinary(15);
  for (const mid of gone) set.bili.state.viewer.followings.delete(mid);
  const items = gone.map((mid) => ({
    id: `${mid}`,
    title: `${mid}`,
    target: { mid, following: true },
  }));
  const order = { kind: 'snapshot-restore', params: {}, items } as const;
  const first = createLife(set.bili, set.machine);
  const run = await first.engine.start(order);
  const stood = await first.engine.finish(run);
  expect(stood).toMatchObject({ state: 'waiting', wait: { reason: 'daily' } });
  expect(stood.wait?.untilMs ?? 0).toBeGreaterThan(Date.now());
  const isThere = (mid: number) => set.bili.state.viewer.followings.has(mid);
  expect(gone.filter(isThere)).toHaveLength(10);

  // The next day, in another life of the worker.
  await followPace.update((all) => ({
    ...all,
    [account]: { most: 10, day: '2026-01-01', spent: 10 },
  }));
  const next = createLife(set.bili, set.machine);
  await next.engine.resume(run.id);
  await next.engine.finish(run);
  expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 15 } });
  expect(gone.every(isThere)).toBe(true);
  expect((await followPace.get())[account]?.spent).toBe(5);
});
