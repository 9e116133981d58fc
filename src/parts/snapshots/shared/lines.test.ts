import { expect, it } from 'vitest';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { compareSnapshots } from './compare.ts';
import { comparedLines } from './lines.ts';

const group = (tagid: number, name: string) => ({ tagid, name });

it('each row is one line, called by what it is called', () => {
  const before = snapshotOf({
    followings: whole([followed(1), followed(2), followed(3)]),
    groups: whole([group(4, '甲'), group(5, '乙')]),
    shielded: whole([{ mid: 9 }]),
    rules: whole([{ id: 'r', rule: { name: '' } }]),
  });
  const after = snapshotOf({
    followings: whole([followed(2, { name: '新' }), followed(3, { name: '账号已注销' })]),
    groups: whole([group(5, '乙'), group(4, '甲')]),
    shielded: whole([]),
    rules: whole([]),
  });
  const lines = comparedLines(compareSnapshots(before, after));
  expect(lines.map(({ part, how, name, was, what }) => [part, how, name, was, what])).toEqual([
    ['followings', 'gone', 'name 1', null, []],
    ['followings', 'changed', '新', 'name 2', ['name']],
    ['followings', 'changed', 'name 3', null, ['closed']],
    ['groups', 'changed', '', null, ['order']],
    ['shielded', 'gone', 'UID 9', null, []],
    ['rules', 'gone', 'r', null, []],
  ]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});
