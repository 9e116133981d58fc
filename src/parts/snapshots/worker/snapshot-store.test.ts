// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { openDatabase } from '../../../storage/database.ts';
import { eraseAll } from '../../../storage/erase.ts';
import { readForTransfer, takeIn } from '../../../storage/transfer/take-in.ts';
import { readTransfer, writeTransfer } from '../../transfer/shared/transfer-file.ts';
import { compareSnapshots } from '../shared/compare.ts';
import { KEPT_NEWEST } from '../shared/kept-snapshot.ts';
import { snapshotsKept } from './snapshot-store.ts';

beforeEach(eraseAll);

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 6, 1);
const taken = (atMs: number) => ({ ...snapshotOf(), takenAt: new Date(atMs).toISOString() });

it('one that was just taken stays, also by a clock that was set back', async () => {
  for (let day = 0; day <= KEPT_NEWEST + 1; day++) {
    await snapshotsKept.add(taken(FIRST + day * DAY));
  }
  // Of a month with an earlier one, and older than all of the newest.
  const back = FIRST + DAY / 2;
  await snapshotsKept.add(taken(back));
  expect(await snapshotsKept.get(7, back)).toMatchObject({ account: { mid: 7 } });
});

const fan = (mid: number) => ({ mid, name: `粉丝 ${mid}`, since: mid });
const full = {
  ...taken(FIRST),
  ...{
    parts: snapshotOf({
      followings: whole([followed(1), followed(2)]),
      fans: whole([fan(5), fan(6)]),
    }).parts,
  },
};
const hashOf = async (part: 'followings' | 'fans') =>
  (await snapshotsKept.list(7))[0]?.parts[part].hash ?? '';

it('of rows that are not kept any more it says so, and nothing is told by their absence', async () => {
  await snapshotsKept.add(full);
  const database = await openDatabase();
  await database.delete('snapshotParts', [7, await hashOf('fans')]);
  await database.put('snapshotParts', {
    account: 7,
    hash: await hashOf('followings'),
    rows: [followed(1)],
  });
  const [line] = await snapshotsKept.list(7);
  expect(line?.parts.fans).toMatchObject({ state: 'skipped', why: 'lost', count: 0 });
  const left = await snapshotsKept.get(7, FIRST);
  if (!left) throw new Error('it is gone');
  expect(left.parts.fans).toMatchObject({ state: 'skipped', why: 'lost', rows: [] });
  expect(left.parts.followings).toMatchObject({ state: 'partial', why: 'lost' });
  // Lists that were empty have lost nothing.
  expect(left.parts.whispers.why).toBe('unasked');
  for (const compared of [compareSnapshots(full, left), compareSnapshots(left, full)]) {
    expect([compared.followings.gone, compared.followings.added]).toEqual([[], []]);
    expect([compared.fans.gone, compared.fans.added]).toEqual([[], []]);
  }
});

it('what is left of it goes into a file that can be read, and is whole again by one that has all', async () => {
  const save = async () =>
    writeTransfer({
      madeAt: full.takenAt,
      account: { mid: 7, name: '我' },
      rows: await readForTransfer(7),
    });
  const read = async (text: string) => readTransfer(new TextEncoder().encode(text), 7);
  await snapshotsKept.add(full);
  const whole = await save();
  const database = await openDatabase();
  await database.delete('snapshotParts', [7, await hashOf('fans')]);
  const hash = await hashOf('followings');
  await database.put('snapshotParts', { account: 7, hash, rows: [followed(1)] });
  const lacking = await read(await save());
  expect(lacking).toHaveProperty('rows');
  const given = await read(whole);
  if ('what' in given) throw new Error('it cannot be read');
  await takeIn(7, given.rows);
  expect((await snapshotsKept.get(7, FIRST))?.parts).toEqual(full.parts);
});
