import { expect, it } from 'vitest';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { compareSnapshots } from './compare.ts';
import { comparedLines } from './lines.ts';
import { lossesOf } from './losses.ts';
import { hindrance } from './restore.ts';
import type { AccountSnapshot } from './snapshot.ts';

const lossesBetween = (was: AccountSnapshot, is: AccountSnapshot, isAll = true) =>
  lossesOf(
    comparedLines(compareSnapshots(was, is)),
    (line) => isAll && hindrance(line, was, is) === null,
    (line) => hindrance(line, was, is),
  );

it('by part, what comes back is told beside what cannot, and why', () => {
  const show = (season: number) => ({ season, title: `${season}`, kind: 'bangumi' as const });
  const was = snapshotOf({
    followings: whole([
      followed(1),
      followed(2),
      followed(3, { name: '账号已注销' }),
      followed(4),
      followed(5),
    ]),
    fans: whole([{ mid: 8, name: '粉', since: 1 }]),
    shows: whole([show(1), show(2)]),
    shielded: whole([{ mid: 1 }]),
  });
  const is = snapshotOf({
    followings: whole([followed(4, { name: '改了名' }), followed(5, { name: '账号已注销' })]),
    fans: whole([]),
    shows: whole([]),
    shielded: whole([]),
  });
  expect(lossesBetween(was, is)).toEqual([
    { part: 'followings', back: 2, lost: [['closed', 2]] },
    { part: 'fans', back: 0, lost: [['theirs', 1]] },
    { part: 'shows', back: 2, lost: [] },
    { part: 'shielded', back: 1, lost: [] },
  ]);
  expect(lossesBetween(was, is, false)[0]).toMatchObject({ back: 0 });
  expect(lossesBetween(is, is)).toEqual([]);
});

it('ten thousand are counted at once', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => followed(n + 1));
  const was = snapshotOf({ followings: whole(rows) });
  const is = snapshotOf({ followings: whole([]) });
  expect(lossesBetween(was, is)).toEqual([{ part: 'followings', back: 10_000, lost: [] }]);
});
