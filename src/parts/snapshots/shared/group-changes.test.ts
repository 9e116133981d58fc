import { expect, it } from 'vitest';
import { groupChanges } from './group-changes.ts';

const seen = { account: 7, atMs: 900, isOurs: ({ tagid }: { tagid: number }) => tagid === 4 };
const food = { tagid: 1, name: '美食' };
const tech = { tagid: 2, name: '科技' };

it('tells which groups were made, renamed and deleted, and by whom', () => {
  const is = [tech, { tagid: 3, name: '游戏' }, { tagid: 4, name: '音乐' }];
  expect(groupChanges([food, tech, { tagid: 4, name: '歌' }], is, seen)).toMatchObject([
    { mid: 1, became: 'deleted', name: '美食', isOurs: false, kind: 'own-groups', stamp: 900 },
    { mid: 3, became: 'made', name: '游戏', isOurs: false },
    { mid: 4, became: 'renamed', name: '音乐', was: '歌', isOurs: true },
  ]);
});

it('another order is no change', () => {
  expect(groupChanges([food, tech], [tech, food], seen)).toEqual([]);
});
