import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { compareSnapshots } from '../../src/parts/snapshots/shared/compare.ts';
import { type AccountSnapshot, SNAPSHOT_PARTS } from '../../src/parts/snapshots/shared/snapshot.ts';
import { snapshotsKept } from '../../src/parts/snapshots/worker/snapshot-store.ts';
import { snapshotCollection } from '../../src/parts/snapshots/worker/taking.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { countOf } from '../support/snapshots.ts';
import { createCollectingLife } from './collecting-life.ts';
import { createMachine, emptyDatabase } from './harness.ts';
import { simulated } from './setting.ts';

const account = PEOPLE.viewer;

const bili = await simulated();

function createLife(machine = createMachine(account), dieAt = Infinity, laterMs = 0) {
  return createCollectingLife(bili, machine, snapshotCollection, {
    dieAt,
    laterMs: () => laterMs,
    isTurnMoment: true,
  });
}

async function take(life = createLife()): Promise<AccountSnapshot> {
  await life.words.start(0);
  await life.run();
  const [line] = await snapshotsKept.list(account);
  return (await snapshotsKept.get(account, line?.takenAtMs ?? 0)) as AccountSnapshot;
}

const requests = () => {
  const counts = new Map<string, number>();
  for (const { operation } of bili.log) {
    if (operation) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

it('has what the service has, and asks for every page once', async () => {
  const { parts } = await take();
  const { viewer } = bili.state;
  expect(parts.followings.state).toBe('complete');
  expect(parts.followings.rows).toHaveLength(viewer.followings.size);
  expect(parts.groups).toMatchObject({ state: 'complete', total: parts.groups.rows.length });
  expect(parts.blacks).toMatchObject({ state: 'complete' });
  expect(parts.fans).toMatchObject({ state: 'complete', total: 63 });
  expect(parts.toview.rows.length).toBeGreaterThan(90);
  expect(parts.folders.rows.length).toBeGreaterThan(0);
  // Nobody counts them, so nobody knows whether these are all.
  expect(parts.whispers).toMatchObject({ state: 'partial', why: 'uncounted' });
  expect(requests()).toMatchObject({ followings: 4, groups: 1, toviewList: 1, followers: 2 });
});

it('a second one asks for the newest followings alone, and keeps what is the same once', async () => {
  const first = await take();
  const before = await (await openDatabase()).count('snapshotParts');
  bili.log.length = 0;
  const second = await take(createLife(createMachine(account), Infinity, 600_000));
  expect(requests()).toMatchObject({ followings: 1 });
  expect(second.takenAt).not.toBe(first.takenAt);
  const compared = compareSnapshots(first, second);
  for (const part of SNAPSHOT_PARTS) expect(countOf(compared[part] as never)).toBe(0);
  expect(await (await openDatabase()).count('snapshotParts')).toBe(before);
  await snapshotsKept.drop(account, Date.parse(first.takenAt));
  expect(await snapshotsKept.get(account, Date.parse(second.takenAt))).toEqual(second);
  await snapshotsKept.drop(account, Date.parse(second.takenAt));
  expect(await (await openDatabase()).count('snapshotParts')).toBe(0);
});

it('stopped at any moment it goes on, asks for nothing twice but the page it was at, and is whole', async () => {
  const whole = await take();
  const rows = ({ parts }: AccountSnapshot) => SNAPSHOT_PARTS.map((part) => parts[part].rows);
  for (let dieAt = 1; ; dieAt += 5) {
    await emptyDatabase();
    bili.log.length = 0;
    const machine = createMachine(account);
    const life = createLife(machine, dieAt);
    await life.words.start(0).catch(() => undefined);
    await life.run().catch(() => undefined);
    if (!life.isDead()) break;
    const next = createLife(machine);
    const again = await take(next);
    expect(rows(again)).toEqual(rows(whole));
    expect(await snapshotsKept.list(account)).toHaveLength(1);
    expect(await (await openDatabase()).count('snapshotDraft')).toBe(0);
    expect(Math.max(...Object.values(requests()))).toBeLessThanOrEqual(6);
  }
});

it('a list that is kept back is told as such, and the others are there', async () => {
  bili.faults.add({ match: { operation: 'blacks' }, kind: 'code', code: 22115 });
  const { parts } = await take();
  expect(parts.blacks).toMatchObject({ state: 'skipped', why: 'refused', rows: [] });
  expect(parts.fans.state).toBe('complete');
});

it('nothing is asked of another account, and its snapshots are not seen', async () => {
  await take();
  expect(await snapshotsKept.list(PEOPLE.second)).toEqual([]);
  expect(await snapshotsKept.get(PEOPLE.second, Date.now())).toBeNull();
});

it('cancelled, it leaves no snapshot', async () => {
  const life = createLife();
  await life.words.start(0);
  await life.words.cancel(0);
  await life.run();
  expect(await snapshotsKept.list(account)).toEqual([]);
});
