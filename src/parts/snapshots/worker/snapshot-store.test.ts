// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { snapshotOf } from '../../../../tests/support/snapshots.ts';
import { KEPT_NEWEST } from '../shared/kept-snapshot.ts';
import { snapshotsKept } from './snapshot-store.ts';

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
