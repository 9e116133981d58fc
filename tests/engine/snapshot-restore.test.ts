import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { compareSnapshots } from '../../src/parts/snapshots/shared/compare.ts';
import { comparedLines } from '../../src/parts/snapshots/shared/lines.ts';
import { canRestore, groupsFor, ordersBack } from '../../src/parts/snapshots/shared/restore.ts';
import { followPace } from '../../src/storage/kept-items.ts';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import { followed, snapshotOf, whole } from '../support/snapshots.ts';
import { accountOf, createLife } from './harness.ts';
import { createSetting, latest } from './setting.ts';

const set = createSetting();
beforeEach(() => followPace.set({}));
const account = PEOPLE.viewer;
const NONE = { groups: new Map<string, number>(), folders: new Map<string, number>() };

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
  for (const order of ordersBack(lines, was, picture(set.bili), NONE)) {
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

it('a day that is used up is waited for till it ends, whatever the hour', async () => {
  const morning = Date.parse('2026-06-01T01:00:00+08:00');
  set.machine.clock.offsetMs = morning - Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: morning });
  try {
    await followPace.set({ [account]: { most: 10, day: '2026-06-01', spent: 10 } });
    const { order } = lost(3);
    let looks = 0;
    const { engine } = createLife(set.bili, set.machine, Infinity, {
      onProgress: async () => {
        looks += 1;
        if (looks > 20) throw new Error('it looks for ever');
        if (looks === 20) await followPace.set({});
      },
    });
    const run = await engine.start(order);
    await engine.wake();
    expect(await engine.get(run.id)).toMatchObject({
      state: 'waiting',
      wait: { reason: 'daily', untilMs: Date.parse('2026-06-02T00:00:00+08:00') },
    });
    expect(looks).toBeLessThan(5);
    expect(set.machine.wakeAtMs).toBe(Date.parse('2026-06-02T00:00:00+08:00'));
  } finally {
    vi.useRealTimers();
  }
});

/** As many as were followed are not any more, and an order that brings them back. */
function lost(count: number) {
  const { viewer, people } = set.bili.state;
  const named: readonly number[] = Object.values(PEOPLE);
  const isAble = (mid: number) => !named.includes(mid) && !people.get(mid)?.cancelled;
  const gone = set.ordinary(90).filter(isAble).slice(0, count);
  for (const mid of gone) viewer.followings.delete(mid);
  const items = gone.map((mid) => ({
    id: `${mid}`,
    title: people.get(mid)?.name ?? '',
    target: { mid, following: true },
  }));
  return { gone, order: { kind: 'snapshot-restore', params: {}, items } as const };
}

const follows = () =>
  set
    .writes()
    .filter(({ operation }) => /modifyRelation|batchModifyRelation/i.test(operation ?? ''))
    .flatMap(({ form }) => String(form?.['fids'] ?? form?.['fid']).split(','));

it('two at once: one after the other, and nobody is followed twice', async () => {
  const { gone, order } = lost(12);
  const { engine } = createLife(set.bili, set.machine);
  const [one, two] = await Promise.all([engine.start(order), engine.start(order)]);
  await engine.finish(one);
  await engine.finish(two);
  expect(await engine.get(one.id)).toMatchObject({ state: 'done' });
  expect(await engine.get(two.id)).toMatchObject({ state: 'done', counts: { failed: 0 } });
  expect(gone.every((mid) => set.bili.state.viewer.followings.has(mid))).toBe(true);
  expect(follows().sort()).toEqual(gone.map(String).sort());
});

it('a check of the service in the middle pauses it; gone on with, it follows the rest alone', async () => {
  const { gone, order } = lost(25);
  set.bili.faults.add({
    match: { operation: 'batchModifyRelation' },
    kind: 'code-352',
    after: 1,
    times: 1,
  });
  const { engine, clock } = createLife(set.bili, set.machine);
  const run = await engine.finish(await engine.start(order));
  expect(run).toMatchObject({ state: 'paused', wait: { reason: 'risk-control' } });
  const asked = set.bili.log.length;
  await engine.wake();
  expect(set.bili.log).toHaveLength(asked);
  await engine.resume(run.id);
  // Before the service has had its rest nothing is changed, whatever the person says.
  const sent = set.writes().length;
  const stood = await engine.finish(run);
  expect(stood).toMatchObject({ state: 'waiting', wait: { reason: 'cool-down' } });
  expect(set.writes()).toHaveLength(sent);
  set.machine.clock.offsetMs += (stood.wait?.untilMs ?? 0) - clock.now() + 1;
  await engine.wake();
  expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 25, failed: 0 } });
  expect(gone.every((mid) => set.bili.state.viewer.followings.has(mid))).toBe(true);
});

it('stopped by the person it stays stopped, and a second order does what is left', async () => {
  const { gone, order } = lost(24);
  const first = createLife(set.bili, set.machine);
  const run = await first.engine.start(order);
  await vi.waitFor(() => expect(follows().length).toBeGreaterThan(0), {
    timeout: 20_000,
    interval: 1,
  });
  expect(await first.engine.cancel(run.id)).toMatchObject({ state: 'cancelled' });
  const sent = set.writes().length;
  await first.engine.wake();
  expect(set.writes()).toHaveLength(sent);
  const next = createLife(set.bili, set.machine);
  const rest = await next.engine.finish(await next.engine.start(order));
  expect(rest).toMatchObject({ state: 'done', counts: { failed: 0 } });
  expect(gone.every((mid) => set.bili.state.viewer.followings.has(mid))).toBe(true);
  expect(follows()).toHaveLength(gone.length);
});

it('as many are followed as may be: it stops there for the person, who is told why', async () => {
  const { gone, order } = lost(8);
  const { viewer, options } = set.bili.state;
  options.maxFollowings = viewer.followings.size + 3;
  const { engine } = createLife(set.bili, set.machine);
  const run = await engine.finish(await engine.start(order));
  expect(run).toMatchObject({ state: 'paused', wait: { reason: 'limit', error: { code: 22009 } } });
  options.maxFollowings = 20_000;
  await engine.resume(run.id);
  await engine.finish(run);
  expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 8 } });
  expect(gone.every((mid) => viewer.followings.has(mid))).toBe(true);
});

it('who cannot be followed is told by name, and the others are', async () => {
  const { gone, order } = lost(3);
  const refuser = PEOPLE.refuser;
  const item = { id: `${refuser}`, title: '不让关注', target: { mid: refuser, following: true } };
  const { engine } = createLife(set.bili, set.machine);
  const run = await engine.finish(
    await engine.start({ ...order, items: [...order.items, item as never] }),
  );
  expect(run).toMatchObject({ state: 'done', counts: { verified: 3, failed: 1 } });
  const [failed] = await runStore.items(run.id, ['failed'], 5);
  expect(failed).toMatchObject({ title: '不让关注', error: { code: 22002 } });
  expect(gone.every((mid) => set.bili.state.viewer.followings.has(mid))).toBe(true);
});
