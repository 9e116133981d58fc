import { expect, it } from 'vitest';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { compareSnapshots } from './compare.ts';
import { comparedLines } from './lines.ts';
import { canRestore, foldersFor, groupsFor, hindrance, ordersBack } from './restore.ts';
import { rowsHere } from './restore-here.ts';

const NONE = { groups: new Map<string, number>(), folders: new Map<string, number>() };

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
const chosen = lines.filter((line) => canRestore(line, was, is));

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
  const orders = ordersBack(chosen, was, is, { ...NONE, groups: new Map([['科技', 20]]) });
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
  const [people] = ordersBack(chosen, was, is, NONE);
  expect(people?.items[2]?.target).toMatchObject({ mid: 3, exactly: [1] });
});

it('favourites go back into their folders, also into one that was made again, the oldest first', () => {
  const folder = (id: number, title: string) => ({ id, title, count: 1, isPrivate: false });
  const favourite = (into: number, id: number, change = {}) => ({
    folder: into,
    type: 2,
    id,
    bvid: '',
    title: `v${id}`,
    added: 100 - id,
    dead: false,
    ...change,
  });
  const before = snapshotOf({
    folders: whole([
      folder(1, '默认收藏夹'),
      folder(2, '学习'),
      folder(3, '没了'),
      folder(4, '一个比新建时允许的二十个字还要长的收藏夹名'),
    ]),
    favourites: whole([
      favourite(1, 1),
      favourite(1, 2),
      favourite(1, 3, { dead: true }),
      favourite(1, 4, { type: 12 }),
      favourite(2, 5),
      favourite(3, 6),
      favourite(4, 7),
    ]),
  });
  const after = snapshotOf({
    folders: whole([folder(1, '默认收藏夹'), folder(9, '学习')]),
    favourites: whole([]),
  });
  const all = comparedLines(compareSnapshots(before, after));
  const why = (part: string) =>
    all
      .filter((line) => line.part === part && line.how === 'gone')
      .map((line) => [line.name, hindrance(line, before, after)]);
  expect(why('favourites')).toEqual([
    ['v1', null],
    ['v2', null],
    ['v3', 'dead'],
    ['v4', 'kind'],
    ['v5', null],
    ['v6', null],
    ['v7', 'folder'],
  ]);
  expect(why('folders')).toEqual([
    ['没了', null],
    ['一个比新建时允许的二十个字还要长的收藏夹名', 'folder'],
  ]);
  const back = all.filter((line) => canRestore(line, before, after));
  expect(foldersFor(back, before, after).map(({ title }) => title)).toEqual(['没了']);
  const made = { ...NONE, folders: new Map([['没了', 12]]) };
  expect(ordersBack(back, before, after, made)).toMatchObject([
    {
      kind: 'toview-to-fav',
      params: { folder: 1, move: false },
      into: '默认收藏夹',
      items: [
        { id: '2', target: { aid: 2 } },
        { id: '1', target: { aid: 1 } },
      ],
    },
    { params: { folder: 9 }, into: '学习', items: [{ id: '5' }] },
    { params: { folder: 12 }, into: '没了', items: [{ id: '6' }] },
  ]);
  // One that could not be made is left out.
  expect(ordersBack(back, before, after, NONE)).toHaveLength(2);
});

it('two folders of one name never come into one', () => {
  const folder = (id: number, title: string) => ({ id, title, count: 1, isPrivate: false });
  const favourite = (into: number, id: number) => ({
    folder: into,
    type: 2,
    id,
    bvid: '',
    title: `v${id}`,
    added: id,
    dead: false,
  });
  const LONG = '二十个字的收藏夹名字再长一点点就真的满了';
  const before = snapshotOf({
    folders: whole(
      [1, 2, 3].map((id) => folder(id, '游戏')).concat(folder(4, LONG), folder(5, LONG)),
    ),
    favourites: whole([1, 2, 3, 4, 5].map((id) => favourite(id, id * 11))),
  });
  const into = (after: typeof before, ids: readonly number[] = []) => {
    const back = comparedLines(compareSnapshots(before, after)).filter((line) =>
      canRestore(line, before, after),
    );
    const made = foldersFor(back, before, after).map(({ title }, n) => [title, ids[n] ?? 100 + n]);
    const folders = new Map(made as [string, number][]);
    const orders = ordersBack(back, before, after, { ...NONE, folders });
    return [
      [...folders.keys()],
      orders.map(({ params, items }) => [(params as { folder: number }).folder, items[0]?.id]),
    ];
  };
  const none = snapshotOf({ folders: whole([]), favourites: whole([]) });
  const titles = ['游戏', '游戏 (2)', '游戏 (3)', LONG, '二十个字的收藏夹名字再长一点点就 (2)'];
  expect(into(none)).toEqual([
    titles,
    [100, 101, 102, 103, 104].map((id, n) => [id, String((n + 1) * 11)]),
  ]);

  // One is there still: the others are no part of it, nor is one that came since under the name.
  const one = snapshotOf({
    folders: whole([folder(2, '游戏'), folder(4, LONG), folder(5, LONG)]),
    favourites: whole([favourite(2, 22), favourite(4, 44), favourite(5, 55)]),
  });
  expect(into(one)).toEqual([
    ['游戏 (2)', '游戏 (3)'],
    [
      [100, '11'],
      [101, '33'],
    ],
  ]);

  // The second time they are known by the numbers that they were made with.
  const numbered = snapshotOf({
    folders: whole([
      folder(2, '游戏'),
      folder(4, LONG),
      folder(5, LONG),
      folder(101, '游戏 (3)'),
      folder(100, '游戏 (2)'),
    ]),
    favourites: whole([favourite(2, 22), favourite(4, 44), favourite(5, 55)]),
  });
  expect(into(numbered)).toEqual([
    [],
    [
      [101, '33'],
      [100, '11'],
    ],
  ]);

  // Made again and emptied, each is found for what it was, in whatever order they are listed.
  const again = snapshotOf({
    folders: whole(titles.map((title, n) => folder(20 + n, title)).toReversed()),
    favourites: whole([]),
  });
  expect(into(again)).toEqual([
    [],
    [
      [24, '55'],
      [23, '44'],
      [22, '33'],
      [21, '22'],
      [20, '11'],
    ],
  ]);
  const { folders } = compareSnapshots(before, again);
  expect([folders.gone, folders.added]).toEqual([[], []]);
});

it('each loss has its reason', () => {
  const reasons = lines
    .filter(({ how }) => how !== 'added')
    .map((line) => [line.part, line.name, hindrance(line, was, is)] as const)
    .filter(([, , why]) => why !== null);
  expect(reasons).toEqual([
    ['followings', '账号已注销', 'closed'],
    ['followings', '新', 'theirs'],
    ['toview', 'v3', 'dead'],
  ]);
});

it('shows are followed again, the latest last, and what is kept here takes no run', () => {
  const show = (season: number, kind: 'bangumi' | 'drama') => ({
    season,
    title: `s${season}`,
    kind,
  });
  const before = snapshotOf({
    shows: whole([show(3, 'bangumi'), show(2, 'bangumi'), show(1, 'drama')]),
    shielded: whole([{ mid: 5 }]),
    notes: whole([
      { mid: 5, text: '同学' },
      { mid: 6, text: '别取关' },
    ]),
    settings: whole([{ key: 'theme', value: 'dark' }]),
  });
  const after = snapshotOf({
    shows: whole([show(2, 'bangumi')]),
    shielded: whole([]),
    notes: whole([{ mid: 6, text: '另一句' }]),
    settings: whole([{ key: 'theme', value: 'light' }]),
  });
  const back = comparedLines(compareSnapshots(before, after)).filter((line) =>
    canRestore(line, before, after),
  );
  expect(ordersBack(back, before, after, NONE)).toEqual([
    {
      kind: 'show-follow',
      params: {},
      items: [
        { id: '1', title: 's1', target: { season: 1, kind: 'drama' } },
        { id: '3', title: 's3', target: { season: 3, kind: 'bangumi' } },
      ],
    },
  ]);
  expect(rowsHere(back)).toEqual({
    shielded: [{ mid: 5 }],
    notes: [
      { mid: 5, text: '同学' },
      { mid: 6, text: '别取关' },
    ],
    rules: [],
    settings: [{ key: 'theme', value: 'dark' }],
  });
});
