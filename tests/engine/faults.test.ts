import { describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { settledOf } from '../../src/engine/shared/runs.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { ordersFor } from './orders.ts';
import { createSetting, latest, people } from './setting.ts';

const at = createSetting();
const { unfollow, writes } = at;

const entriesOf = async () => runStore.journalOf((await latest()).id);

describe('a target that refuses', () => {
  it.each([
    ['refuses follows', 'follow', PEOPLE.refuser, 22002],
    ['is on the block list', 'follow', PEOPLE.blacked, 22003],
    ['is cancelled', 'follow', PEOPLE.deleted, 22013],
  ])('%s: ends in a true line, and the others are done', async (_, kind, mid, code) => {
    at.bili.state.viewer.followings.delete(mid);
    const { engine } = createLife(at.bili, at.machine);
    const items = people([PEOPLE.upB, mid, PEOPLE.stranger]);
    const run = await engine.finish(
      await engine.start({ kind: kind as KindId, params: {}, items }),
    );
    expect(run.counts).toMatchObject({ verified: 2, failed: 1 });
    const failed = (await entriesOf()).find(({ id }) => id === String(mid));
    expect(failed).toMatchObject({ state: 'failed', error: { code } });
    expect(at.bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
    expect(at.bili.state.viewer.followings.has(PEOPLE.stranger)).toBe(true);
  });

  it('a group that is gone meanwhile', async () => {
    const { engine } = createLife(at.bili, at.machine);
    const order = ordersFor(at.bili)['group-add'];
    at.bili.state.viewer.groups.splice(1, 1);
    const run = await engine.finish(await engine.start(order ?? unfollow(1)));
    expect(run.counts.failed).toBe(3);
    expect((await entriesOf()).map(({ error }) => error?.code)).toEqual([22104, 22104, 22104]);
    // Asked once for all: nobody fares better alone.
    expect(at.bili.log.filter(({ code }) => code === 22104)).toHaveLength(1);
  });

  it('who was followed for a group that is gone is let go again by undo', async () => {
    const { viewer } = at.bili.state;
    const [there, gone] = viewer.groups;
    const [upB, stranger] = [PEOPLE.upB, PEOPLE.stranger];
    for (const mid of [upB, stranger]) viewer.followings.delete(mid);
    const tagids = new Map<number, number>([
      [upB, there?.tagid ?? 0],
      [stranger, gone?.tagid ?? 0],
    ]);
    const items = people([upB, stranger]).map((item) => ({
      ...item,
      target: { ...item.target, tagids: [tagids.get(item.target.mid) ?? 0] },
    }));
    viewer.groups.splice(1, 1);
    const { engine } = createLife(at.bili, at.machine);
    const run = await engine.finish(
      await engine.start({ kind: 'people-import', params: {}, items }),
    );
    expect(run.counts).toMatchObject({ verified: 1, failed: 1, halfWay: 1 });
    expect(viewer.followings.has(stranger)).toBe(true);
    // That nothing was changed is true of the last call alone.
    const half = (await entriesOf()).find(({ id }) => id === String(stranger));
    expect(half).toMatchObject({ state: 'failed', note: 'half-way', error: { code: 22104 } });
    expect(half?.error?.changed).toBeUndefined();
    const [undo] = await engine.undo(run.id);
    expect(undo && (await engine.finish(undo))).toMatchObject({ counts: { verified: 2 } });
    expect([upB, stranger].filter((mid) => viewer.followings.has(mid))).toEqual([]);
  });

  it.each(['group-add', 'special-on'])(
    'somebody who is no longer followed cannot have %s, and that is said',
    async (kind) => {
      const { engine } = createLife(at.bili, at.machine);
      const order = ordersFor(at.bili)[kind];
      at.bili.state.viewer.followings.delete(PEOPLE.upA);
      const run = await engine.finish(await engine.start(order ?? unfollow(1)));
      expect(run.counts).toMatchObject({ verified: 2, failed: 1 });
      const failed = (await entriesOf()).find(({ id }) => id === String(PEOPLE.upA));
      expect(failed?.error?.code).toBe(22105);
    },
  );

  it('what is so already is done, and nothing is sent', async () => {
    const { engine } = createLife(at.bili, at.machine);
    const items = people([PEOPLE.upA]);
    const run = await engine.finish(await engine.start({ kind: 'follow', params: {}, items }));
    expect(run.counts.verified).toBe(1);
    expect((await entriesOf())[0]?.note).toBe('already');
    expect(writes()).toEqual([]);
  });
});

describe('a limit', () => {
  it.each([
    [
      'followings',
      22009,
      'follow',
      () => {
        at.bili.state.options.maxFollowings = at.bili.state.viewer.followings.size + 2;
      },
    ],
    [
      'block list',
      22008,
      'block',
      () => {
        at.bili.state.options.maxBlacks = at.bili.state.viewer.blacks.size + 2;
      },
    ],
  ])('of the %s stops the run for the person to decide', async (_, code, kind, limit) => {
    limit();
    const { engine } = createLife(at.bili, at.machine);
    const items = people([PEOPLE.upB, PEOPLE.stranger, PEOPLE.empty, PEOPLE.noStat, PEOPLE.fan]);
    const run = await engine.finish(
      await engine.start({ kind: kind as KindId, params: {}, items }),
    );
    expect(run).toMatchObject({ state: 'paused', wait: { reason: 'limit', error: { code } } });
    const done = await engine.cancel(run.id);
    expect(settledOf(done.counts)).toBe(items.length);
  });

  it('of the followings, met by a list: who fitted is followed, the rest waits for a word', async () => {
    const { viewer, options } = at.bili.state;
    const strangers = [PEOPLE.upB, PEOPLE.stranger, PEOPLE.empty, PEOPLE.noStat];
    for (const mid of strangers) viewer.followings.delete(mid);
    options.maxFollowings = viewer.followings.size + 2;
    const { engine } = createLife(at.bili, at.machine);
    const tagids = [viewer.groups[0]?.tagid ?? 0];
    const items = people(strangers).map((item, n) => ({
      ...item,
      target: { mid: strangers[n], tagids, isNew: true },
    }));
    const run = await engine.finish(
      await engine.start({ kind: 'people-import', params: {}, items }),
    );
    expect(run).toMatchObject({
      state: 'paused',
      wait: { reason: 'limit', error: { code: 22009 } },
    });
    const ended = await engine.cancel(run.id);
    const followed = strangers.filter((mid) => viewer.followings.has(mid));
    expect(followed).toHaveLength(2);
    expect(settledOf(ended.counts)).toBe(strangers.length);
  });

  it('of watch-later: what fitted is in, the rest is written down as left alone', async () => {
    at.bili.state.options.maxToview = at.bili.state.viewer.toview.length;
    const { engine } = createLife(at.bili, at.machine);
    const order = ordersFor(at.bili)['toview-add'];
    const run = await engine.finish(await engine.start(order ?? unfollow(1)));
    expect(run).toMatchObject({ state: 'paused', wait: { error: { code: 90001 } } });
    await engine.cancel(run.id);
    expect((await entriesOf())[0]).toMatchObject({ state: 'skipped', note: 'cancelled' });
  });
});

describe('protection', () => {
  it('special follows and people chosen by hand are never touched', async () => {
    at.machine.shielded.add(PEOPLE.upA);
    const { engine } = createLife(at.bili, at.machine);
    const items = people([PEOPLE.special, PEOPLE.upA, PEOPLE.followed]);
    const run = await engine.finish(await engine.start({ kind: 'unfollow', params: {}, items }));
    expect(run.counts).toMatchObject({ verified: 1, skipped: 2 });
    expect(at.bili.state.viewer.followings.has(PEOPLE.special)).toBe(true);
    expect(at.bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
    expect((await entriesOf()).map(({ note }) => note).sort()).toEqual(
      ['protected', 'protected', null].sort(),
    );
  });

  it('one click on one special follow is an answer to the star', async () => {
    const { engine } = createLife(at.bili, at.machine);
    const run = await engine.act({ kind: 'unfollow', params: {}, items: people([PEOPLE.special]) });
    expect(run.counts.verified).toBe(1);
  });
});
