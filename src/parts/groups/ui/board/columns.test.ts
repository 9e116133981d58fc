import { expect, test } from 'vitest';
import { row } from '../../../../../tests/support/following-rows.ts';
import { DEFAULT_TAGID, SPECIAL_TAGID } from '../../shared/group.ts';
import { boardColumns, hitsOn } from './columns.ts';

const groups = [
  { tagid: SPECIAL_TAGID, name: '特别关注', count: 1 },
  { tagid: DEFAULT_TAGID, name: '默认分组', count: 1 },
  { tagid: 5, name: '做饭', count: 2 },
  { tagid: 7, name: '美食', count: 1 },
];
const people = [
  row({ mid: 1, tagids: [5, 7] }),
  row({ mid: 2, tagids: [5], special: true }),
  row({ mid: 3, tagids: [] }),
  // Of a group that is gone.
  row({ mid: 4, tagids: [99] }),
];

const seen = (columns: ReturnType<typeof boardColumns>) =>
  Object.fromEntries(
    columns.map(({ group, rows, unsure }) => [
      group.tagid,
      rows.map(({ mid }) => `${mid}${unsure.has(mid) ? '?' : ''}`).join(' '),
    ]),
  );

test('the default group and the star come first; everybody stands in each of their groups', () => {
  const columns = boardColumns(groups, people);
  expect(columns.map(({ group }) => group.tagid)).toEqual([DEFAULT_TAGID, SPECIAL_TAGID, 5, 7]);
  expect(seen(columns)).toEqual({ [DEFAULT_TAGID]: '3 4', [SPECIAL_TAGID]: '2', 5: '1 2', 7: '1' });
});

test('without groups, and of a list that leaves the service’s own out, two columns are there', () => {
  expect(seen(boardColumns([], people))).toEqual({ 0: '1 2 3 4', [SPECIAL_TAGID]: '2' });
  expect(seen(boardColumns([], []))).toEqual({ 0: '', [SPECIAL_TAGID]: '' });
});

test('who was put somewhere stands there, and nobody takes that for certain', () => {
  const moved = [{ mids: [1, 2], out: 5, into: 7 }];
  expect(seen(boardColumns(groups, people, moved))).toMatchObject({ 5: '', 7: '1 2?' });
  const left = [{ mids: [1, 2], out: 5, into: null }];
  expect(seen(boardColumns(groups, people, left))).toMatchObject({ 0: '2? 3 4', 5: '', 7: '1' });
  const added = [{ mids: [3], out: null, into: 7 }];
  expect(seen(boardColumns(groups, people, added))).toMatchObject({ 0: '4', 7: '1 3?' });
  const star = [{ mids: [3], out: null, into: SPECIAL_TAGID }];
  expect(seen(boardColumns(groups, people, star))).toMatchObject({ 0: '3 4', [-10]: '2 3?' });
});

test('one placing after the other', () => {
  const there = { mids: [3], out: null, into: 5 };
  const on = { mids: [3], out: 5, into: 7 };
  expect(seen(boardColumns(groups, people, [there, on]))).toMatchObject({ 5: '1 2', 7: '1 3?' });
});

test('what did not change is the same column as before', () => {
  const before = boardColumns(groups, people);
  const after = boardColumns(groups, people, [{ mids: [3], out: null, into: 7 }], before);
  expect(after.map((column, place) => column === before[place])).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(boardColumns(groups, people, [], before).every((one, at) => one === before[at])).toBe(
    true,
  );
});

test('whoever is looked for is found in each of their columns', () => {
  const hits = hitsOn(boardColumns(groups, people), ({ mid }) => mid < 3);
  expect(hits).toEqual([
    { tagid: SPECIAL_TAGID, index: 0, mid: 2 },
    { tagid: 5, index: 0, mid: 1 },
    { tagid: 5, index: 1, mid: 2 },
    { tagid: 7, index: 0, mid: 1 },
  ]);
});
