import { expect, it } from 'vitest';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { compareSnapshots } from './compare.ts';
import { comparedLines } from './lines.ts';
import { canRestore, groupsFor, ordersBack } from './restore.ts';

const video = (aid: number, added: number, dead = false) => ({
  aid,
  bvid: '',
  title: `v${aid}`,
  added,
  dead,
});

const was = snapshotOf({
  followings: whole([
    followed(3, { groups: [1, 2], special: true }),
    followed(2, { groups: [1] }),
    followed(1),
    followed(9, { name: '账号已注销' }),
    followed(8),
  ]),
  groups: whole([
    { tagid: 1, name: '美食' },
    { tagid: 2, name: '科技' },
  ]),
  blacks: whole([{ mid: 5, name: '坏', since: 1 }]),
  toview: whole([video(1, 90), video(2, 50), video(3, 10, true)]),
});
const is = snapshotOf({
  followings: whole([
    followed(2, { special: true }),
    followed(8, { name: '新', mutual: true }),
    followed(7),
  ]),
  groups: whole([{ tagid: 1, name: '吃' }]),
  blacks: whole([]),
  toview: whole([]),
});
const lines = comparedLines(compareSnapshots(was, is));
const chosen = lines.filter(canRestore);

it('what is new, closed, dead or another name only cannot be chosen', () => {
  expect(chosen.map(({ part, how, name }) => `${part} ${how} ${name}`)).toEqual([
    'followings gone name 3',
    'followings gone name 1',
    'followings changed name 2',
    'groups gone 科技',
    'groups changed 吃',
    'blacks gone 坏',
    'toview gone v1',
    'toview gone v2',
  ]);
});

it('groups that are needed are named, and the oldest comes first', () => {
  expect(groupsFor(chosen, was, is)).toEqual(['科技']);
  const orders = ordersBack(chosen, was, is, new Map([['科技', 20]]));
  expect(orders.map(({ kind }) => kind)).toEqual([
    'snapshot-restore',
    'group-rename',
    'block',
    'toview-add',
  ]);
  const [people, renamed, , videos] = orders;
  expect(people?.items.map(({ target }) => target)).toEqual([
    { mid: 1, following: true, exactly: [], special: false },
    { mid: 2, exactly: [1], special: false },
    { mid: 3, following: true, exactly: [1, 20], special: true },
  ]);
  expect(renamed?.items[0]?.target).toEqual({ tagid: 1, name: '美食' });
  expect(videos?.items.map(({ id }) => id)).toEqual(['2', '1']);
});

it('a group that could not be made is left out, and nobody is the worse for it', () => {
  const [people] = ordersBack(chosen, was, is, new Map());
  expect(people?.items[2]?.target).toMatchObject({ mid: 3, exactly: [1] });
});
