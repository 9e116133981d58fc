import { expect, it } from 'vitest';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { compareSnapshots } from './compare.ts';
import { comparedLines } from './lines.ts';
import { canBring, inOtherAccount } from './other-account.ts';
import { groupsFor, ordersBack } from './restore.ts';

const NONE = { groups: new Map<string, number>(), folders: new Map<string, number>() };

const ME = 77;

const was = snapshotOf({
  followings: whole([
    followed(1, { groups: [1] }),
    followed(2, { groups: [2], special: true }),
    followed(3, { groups: [1, 2] }),
    followed(4, { name: '账号已注销' }),
    followed(ME),
  ]),
  groups: whole([
    { tagid: 1, name: '美食' },
    { tagid: 2, name: '科技' },
  ]),
  blacks: whole([{ mid: 5, name: '坏', since: 1 }]),
});
/** In it, 1 is the id of another group than there. */
const is = {
  ...snapshotOf({
    followings: whole([followed(3, { groups: [1] })]),
    groups: whole([
      { tagid: 1, name: '音乐' },
      { tagid: 8, name: '美食' },
    ]),
    blacks: whole([]),
  }),
  account: { mid: ME, name: '新账号' },
};
const alike = inOtherAccount(was, is);
const lines = comparedLines(compareSnapshots(alike, is)).filter((line) =>
  canBring(line, alike, is),
);

it('offers what is missing there, and neither who is closed nor oneself nor what it has itself', () => {
  expect(lines.map(({ part, name }) => `${part} ${name}`)).toEqual([
    'followings name 1',
    'followings name 2',
    'groups 科技',
    'blacks 坏',
  ]);
});

it('groups are those of the same name; one that is not there is made first', () => {
  expect(groupsFor(lines, alike, is)).toEqual(['科技']);
  const [people, ...others] = ordersBack(lines, alike, is, {
    ...NONE,
    groups: new Map([['科技', 9]]),
  });
  expect(people?.items.map(({ target }) => target)).toEqual([
    { mid: 1, following: true, exactly: [8], special: false },
    { mid: 2, following: true, exactly: [9], special: true },
  ]);
  // The account keeps the order and the names that it has.
  expect(others.map(({ kind }) => kind)).toEqual(['block']);
});

it('a group whose id happens to be that of another one there is never taken for it', () => {
  const all = ordersBack(lines, alike, is, NONE);
  expect(JSON.stringify(all)).not.toContain('"exactly":[1]');
});
