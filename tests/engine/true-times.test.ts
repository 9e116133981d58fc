import { beforeEach, describe, expect, it } from 'vitest';
import type { RunOrder } from '../../src/engine/shared/runs.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife, createMachine, type Machine } from './harness.ts';
import { simulated } from './setting.ts';

/*
 * What a plan promises against what went over the wire, by a clock on which waiting costs nothing:
 * the figures of docs/bench.md.
 */

const bili = await simulated('M');
let machine: Machine;
beforeEach(() => {
  machine = createMachine(PEOPLE.viewer);
});

const person = (mid: number) => ({ id: String(mid), title: String(mid), target: { mid } });

const named = new Set<number>(Object.values(PEOPLE));
/** A cancelled account cannot be followed. */
const isThere = (mid: number) => !bili.state.people.get(mid)?.cancelled;

function followed(count: number) {
  const people = [...bili.state.viewer.followings.values()].filter(
    ({ special, mid }) => !special && !named.has(mid) && isThere(mid),
  );
  return people.slice(0, count).map(({ mid }) => person(mid));
}

/** The first half into the first of the groups, and so on. */
function sorted(people: ReturnType<typeof followed>, tagids: readonly number[]) {
  return people.map(({ id, title, target }, place) => {
    const tagid = tagids[Math.floor((place * tagids.length) / people.length)] ?? 0;
    return { id, title, target: { ...target, tagids: [tagid] } };
  });
}

/** People whom the account does not follow any more. */
function strangers(count: number) {
  const items = followed(count);
  for (const { target } of items) bili.state.viewer.followings.delete(target.mid);
  return items;
}

function group(place: number) {
  const found = bili.state.viewer.groups[place];
  if (!found) throw new Error(`the viewer has no group ${place}`);
  return found;
}

/** A group with so many members, and nobody else. */
function filled(count: number) {
  const { tagid, name } = group(0);
  for (const [place, one] of [...bili.state.viewer.followings.values()].entries()) {
    if (place < count) one.tagids.add(tagid);
    else one.tagids.delete(tagid);
  }
  return [{ id: String(tagid), title: name, target: { tagid } }];
}

function videos(count: number) {
  const alive = bili.state.viewer.toview.filter(
    ({ aid }) => (bili.state.videos.get(aid)?.state ?? -1) >= 0,
  );
  return alive.slice(0, count).map(({ aid }) => ({
    id: String(aid),
    title: String(aid),
    target: { aid },
  }));
}

function folder(): number {
  const { folders, mid } = bili.state.viewer;
  return (folders[1]?.fid ?? 0) * 100 + (mid % 100);
}

const order = (kind: KindId, items: RunOrder['items'], params: object = {}): RunOrder => ({
  kind,
  items,
  params,
});

const ORDERS: readonly (readonly [string, () => RunOrder])[] = [
  ['unfollow 6', () => order('unfollow', followed(6))],
  ['unfollow 30', () => order('unfollow', followed(30))],
  ['follow 20 strangers', () => order('follow', strangers(20))],
  [
    'group-add 120',
    () => {
      const { tagid } = group(1);
      for (const one of bili.state.viewer.followings.values()) one.tagids.delete(tagid);
      return order('group-add', followed(120), { tagids: [tagid] });
    },
  ],
  [
    'rules-run 60 into two groups',
    () => {
      const tagids = [group(1).tagid, group(2).tagid];
      for (const one of bili.state.viewer.followings.values()) {
        for (const tagid of tagids) one.tagids.delete(tagid);
      }
      return order('rules-run', sorted(followed(60), tagids));
    },
  ],
  [
    'people-import 50, 10 of them strangers',
    () => {
      const { tagid } = group(1);
      const people = sorted(followed(50), [tagid]);
      for (const one of bili.state.viewer.followings.values()) one.tagids.delete(tagid);
      for (const { target } of people.slice(0, 10)) {
        bili.state.viewer.followings.delete(target.mid);
      }
      const items = people.map((one, place) => ({
        ...one,
        target: { ...one.target, isNew: place < 10 },
      }));
      return order('people-import', items);
    },
  ],
  ['group-delete of 262', () => order('group-delete', filled(262))],
  ['toview-remove 139', () => order('toview-remove', videos(139))],
  ['toview-to-fav 20', () => order('toview-to-fav', videos(20), { folder: folder(), move: true })],
];

describe('a plan and the wire', () => {
  it.each(ORDERS)('%s', { timeout: 60_000 }, async (name, orderOf) => {
    const asked = orderOf();
    const { engine, requests, clock } = createLife(bili, machine);
    const { calls, expectedMs } = await engine.plan(asked);
    const beganMs = clock.now();
    const run = await engine.finish(await engine.start(asked));
    expect(run.counts).toMatchObject({ verified: asked.items.length });
    const planned = calls.writes + calls.reads;
    const tookMs = (run.endedAtMs ?? 0) - beganMs;
    if (process.env['FIGURES']) {
      const seconds = [expectedMs, tookMs].map((ms) => `${(ms / 1000).toFixed(1)} s`);
      console.log(`| ${[name, planned, requests.length, ...seconds].join(' | ')} |`);
    }
    expect(Math.abs(requests.length - planned)).toBeLessThanOrEqual(planned * 0.1);
    // Gaps are drawn: in a run of seconds a few long ones are more than a tenth.
    expect(Math.abs(tookMs - expectedMs)).toBeLessThanOrEqual(Math.max(expectedMs * 0.15, 2_000));
  });
});

it('what is unticked is not counted, nor a backup that is not needed any more', async () => {
  const people = followed(60);
  const { engine } = createLife(bili, machine);
  const { id, calls } = await engine.plan(order('unfollow', people));
  for (const left of [48, 21, 20, 2]) {
    const without = people.slice(left).map((one) => one.id);
    const anew = await engine.plan(order('unfollow', people.slice(0, left)));
    const cost = await engine.costOf(id, without);
    expect(cost).toEqual({ calls: anew.calls, expectedMs: anew.expectedMs });
    // Twenty need no backup.
    expect(cost.calls.reads < calls.reads / 2).toBe(left <= 20);
  }
  await expect(engine.costOf('another', [])).rejects.toMatchObject({ kind: 'no-plan' });
});

it('what taking a clearing back takes is promised with it', { timeout: 60_000 }, async () => {
  const { engine, requests, clock } = createLife(bili, machine);
  const asked = order('toview-remove', videos(60));
  const { undoing = { calls: 0, expectedMs: 0 } } = await engine.plan(asked);
  const run = await engine.finish(await engine.start(asked));
  const [sent, beganMs] = [requests.length, clock.now()];
  for (const undo of await engine.undo(run.id)) await engine.finish(undo);
  const [calls, tookMs] = [requests.length - sent, clock.now() - beganMs];
  expect(Math.abs(calls - undoing.calls)).toBeLessThanOrEqual(undoing.calls * 0.1);
  expect(Math.abs(tookMs - undoing.expectedMs)).toBeLessThanOrEqual(undoing.expectedMs * 0.15);
});

it('what is gone cannot be added anew, and its removal says so', async () => {
  const { engine } = createLife(bili, machine);
  const plan = await engine.plan(order('toview-remove', videos(3), { what: 'invalid' }));
  expect(plan).toMatchObject({ undoable: false, losses: ['toview-dead'] });
  expect(plan.undoing).toBeUndefined();
});
