import { expect, it } from 'vitest';
import { snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { fanChanges } from './fan-changes.ts';
import type { SnapshotPart } from './snapshot.ts';

const fan = (mid: number, since: number) => ({ mid, name: `fan ${mid}`, since });

/** The newest that the service shows, newest first. */
const newest = (...fans: ReturnType<typeof fan>[]): SnapshotPart<'fans'> => ({
  ...whole(fans),
  state: 'partial',
  why: 'limit',
  total: 5_000,
});

const told = (was: SnapshotPart<'fans'>, is: SnapshotPart<'fans'>) =>
  fanChanges(snapshotOf({ fans: was }), snapshotOf({ fans: is }), 99).map(
    ({ kind, mid }) => `${kind} ${mid}`,
  );

it('of a list that is whole everybody who came and went is told, with their name', () => {
  const [was, is] = [whole([fan(1, 10), fan(2, 20)]), whole([fan(2, 20), fan(3, 30)])];
  expect(told(was, is)).toEqual(['fan-new 3', 'fan-lost 1']);
  expect(fanChanges(snapshotOf({ fans: was }), snapshotOf({ fans: is }), 99)[0]).toMatchObject({
    account: 7,
    name: 'fan 3',
    stamp: 99,
    isOurs: false,
  });
});

it('of the newest alone, who was pushed out by newer ones is not told as gone', () => {
  const was = newest(fan(4, 40), fan(3, 30), fan(2, 20), fan(1, 10));
  const is = newest(fan(6, 60), fan(5, 50), fan(4, 40), fan(2, 20));
  // 1 is older than the oldest that is shown now: nobody knows. 3 is not.
  expect(told(was, is)).toEqual(['fan-new 6', 'fan-new 5', 'fan-lost 3']);
});

it('who comes into sight again, as newer ones left, is not told as new', () => {
  const was = newest(fan(5, 50), fan(4, 40), fan(3, 30));
  const is = newest(fan(4, 40), fan(3, 30), fan(2, 20));
  expect(told(was, is)).toEqual(['fan-lost 5']);
});

it('of a list that was cut off or moved only what is certain is told, of one kept back nothing', () => {
  const all = whole<'fans'>([fan(1, 10), fan(2, 20)]);
  for (const why of ['dropped', 'moving', 'fewer', 'failed'] as const) {
    const part = { ...whole<'fans'>([fan(2, 20), fan(3, 30)]), state: 'partial', why } as const;
    expect(told(all, part)).toEqual(['fan-new 3']);
    expect(told(part, all)).toEqual(['fan-lost 3']);
  }
  const refused = { ...whole<'fans'>([]), state: 'skipped', why: 'refused' } as const;
  expect(told(all, refused)).toEqual([]);
  expect(told(refused, all)).toEqual([]);
});
