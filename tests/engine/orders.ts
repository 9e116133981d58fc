import type { RunOrder } from '../../src/engine/shared/runs.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import type { FakeBili } from '../fake-bili/index.ts';
import { PEOPLE } from '../fake-bili/state/people-table.ts';

/** The first note that is drawn for anybody. */
const FIRST_NOTE = '24816003577190401';

/** One order of every kind that fits the simulated account, by kind. */
export function ordersFor({ state }: FakeBili): Readonly<Record<string, RunOrder>> {
  const { viewer } = state;
  const [first, second] = viewer.groups as [
    { tagid: number; name: string },
    { tagid: number; name: string },
  ];
  const person = (mid: number) => ({ id: String(mid), title: String(mid), target: { mid } });
  const followed = [PEOPLE.upA, PEOPLE.mutual, PEOPLE.followed].map(person);
  const strangers = [PEOPLE.upB, PEOPLE.stranger, PEOPLE.empty].map(person);
  const videos = viewer.toview.slice(2, 8).map(({ aid }) => ({
    id: String(aid),
    title: String(aid),
    target: { aid },
  }));
  const rows = viewer.history.slice(3, 9).map(({ business, kid, view_at }) => {
    const key = `${business}_${kid}`;
    return { id: key, title: key, target: { kid: key, viewedSeconds: view_at } };
  });
  const folder = viewer.folders[1] ?? viewer.folders[0];
  const folderId = (folder?.fid ?? 0) * 100 + (viewer.mid % 100);
  const one = (target: object) => [{ id: 'one', title: '一', target }];
  const order = (kind: KindId, items: RunOrder['items'], params: object = {}): RunOrder => ({
    kind,
    params,
    items,
  });
  return {
    follow: order('follow', strangers),
    'follow-into': order('follow-into', strangers, { tagids: [first.tagid, second.tagid] }),
    unfollow: order('unfollow', followed),
    block: order('block', [...followed.slice(0, 1), ...strangers.slice(0, 1)]),
    unblock: order('unblock', [person(PEOPLE.blacked)]),
    'remove-fan': order('remove-fan', [person(PEOPLE.fan), person(PEOPLE.mutual)]),
    'group-add': order('group-add', followed, { tagids: [second.tagid] }),
    'group-move': order('group-move', followed, { from: [first.tagid], to: [second.tagid] }),
    'group-leave': order('group-leave', followed.slice(0, 1), { tagids: [first.tagid] }),
    'group-set': order('group-set', followed, { tagids: [second.tagid] }),
    'people-import': order(
      'people-import',
      [...followed.slice(0, 2), ...strangers.slice(0, 2)].map((one, place) => ({
        ...one,
        target: { ...one.target, tagids: place % 2 ? [first.tagid] : [second.tagid] },
      })),
    ),
    'snapshot-restore': order('snapshot-restore', [
      ...followed.slice(0, 2).map((one) => ({
        ...one,
        target: { ...one.target, exactly: [second.tagid], special: true },
      })),
      ...strangers.slice(0, 2).map((one) => ({
        ...one,
        target: { ...one.target, following: true, exactly: [first.tagid] },
      })),
    ]),
    'rules-run': order(
      'rules-run',
      followed.map((one) => ({ ...one, target: { ...one.target, tagids: [second.tagid] } })),
    ),
    'special-on': order('special-on', followed),
    'special-off': order('special-off', [person(PEOPLE.special)]),
    'group-create': order('group-create', one({ name: '新分组' })),
    'group-rename': order('group-rename', one({ tagid: first.tagid, name: '改了名' })),
    'group-delete': order('group-delete', one({ tagid: first.tagid })),
    'group-sort': order(
      'group-sort',
      one({ tagids: [...viewer.groups].reverse().map(({ tagid }) => tagid) }),
    ),
    'toview-add': order('toview-add', [
      { id: 'x', title: 'x', target: { aid: notInToview(state) } },
    ]),
    'toview-remove': order('toview-remove', videos),
    'toview-clear': order('toview-clear', one({}), { what: 'watched' }),
    'toview-to-fav': order('toview-to-fav', videos.slice(0, 3), { folder: folderId, move: true }),
    'history-remove': order('history-remove', rows),
    'history-clear': order('history-clear', one({})),
    'history-pause': order('history-pause', one({}), { paused: true }),
    'notice-set': order('notice-set', one({ notice: '周五更新' })),
    'show-follow': order(
      'show-follow',
      [...viewer.showsLeft].map((season) => ({
        id: String(season),
        title: String(season),
        target: { season, kind: 'bangumi' },
      })),
    ),
    'folder-create': order('folder-create', one({ title: '新收藏夹', isPrivate: true })),
    'note-delete': order(
      'note-delete',
      [{ id: FIRST_NOTE, title: '笔记', target: { id: FIRST_NOTE } }],
      { list: 'notes' },
    ),
    reserve: order('reserve', [announced(state, 0)]),
    'reserve-cancel': order('reserve-cancel', [announced(state, 1)]),
    'profile-update': order('profile-update', one({ sex: '女', birthday: '1999-12-31' })),
  };
}

/** The first announcement is not reserved, the second is: see `reset`. */
function announced({ people }: FakeBili['state'], place: number) {
  const sid = people.get(PEOPLE.rich)?.reservations[place]?.sid ?? 1;
  return { id: String(sid), title: String(sid), target: { sid, mid: PEOPLE.rich } };
}

/** A fresh account with something of everything that can be taken away. */
export function reset(bili: FakeBili): void {
  bili.reset('S');
  const { viewer, people } = bili.state;
  // The first two shows of its list.
  viewer.showsLeft.add(46_000).add(46_007);
  viewer.reserved.add(people.get(PEOPLE.rich)?.reservations[1]?.sid ?? 0);
}

function notInToview(state: FakeBili['state']): number {
  const inside = new Set(state.viewer.toview.map(({ aid }) => aid));
  const found = state.viewer.history.find(
    ({ aid }) => aid > 0 && !inside.has(aid) && (state.videos.get(aid)?.state ?? -1) >= 0,
  );
  if (!found) throw new Error('every video of the history is in watch-later');
  return found.aid;
}

/** Names only: tables of tests need them before the simulator runs. */
export const KINDS: readonly string[] = Object.keys(
  ordersFor({
    state: {
      viewer: {
        mid: 1,
        groups: [1, 2].map((tagid) => ({ tagid, name: '' })),
        toview: [],
        history: [{ aid: 1, business: 'archive', kid: 1, view_at: 1 }],
        folders: [],
        showsLeft: new Set([1]),
      },
      people: new Map(),
      videos: { get: () => ({ state: 0 }) },
    },
  } as unknown as FakeBili),
);

/**
 * What takes a kind back, and how that is told, run by run: the engine is held to the first and the
 * words to the second. Empty: nothing takes it back, or it comes about only as such a way itself.
 */
export const WAYS_BACK: Readonly<Record<KindId, Readonly<Partial<Record<KindId, string>>>>> = {
  follow: { 'relation-restore': '已取消关注' },
  'follow-into': { 'relation-restore': '关注与分组已恢复原状' },
  'people-import': { 'relation-restore': '关注与分组已恢复原状' },
  'snapshot-restore': { 'relation-restore': '关注与分组已恢复原状' },
  'relation-restore': { 'relation-restore': '关注与分组已恢复原状' },
  unfollow: { 'relation-restore': '已重新关注，分组已恢复' },
  block: { 'relation-restore': '已取消拉黑，关注与分组已恢复原状' },
  unblock: { 'relation-restore': '已重新拉黑' },
  'group-add': { 'relation-restore': '分组已恢复' },
  'group-move': { 'relation-restore': '分组已恢复' },
  'group-leave': { 'relation-restore': '分组已恢复' },
  'group-set': { 'relation-restore': '分组已恢复' },
  'rules-run': { 'relation-restore': '分组已恢复' },
  'special-on': { 'relation-restore': '特别关注已恢复原状' },
  'special-off': { 'relation-restore': '特别关注已恢复原状' },
  'group-create': { 'group-delete': '新建的分组已删除' },
  'group-rename': { 'group-rename': '已改回原来的名称' },
  'group-delete': { 'group-restore': '已重新建好同名分组，成员已放回' },
  'group-sort': { 'group-sort': '分组顺序已恢复' },
  'toview-add': { 'toview-remove': '已从稍后再看移出' },
  'toview-remove': { 'toview-add': '视频已放回稍后再看' },
  'toview-clear': { 'toview-add': '视频已放回稍后再看' },
  'toview-to-fav': { 'toview-add': '视频已放回稍后再看', 'fav-remove': '已从收藏夹移出' },
  'history-pause': { 'history-pause': '已恢复原状' },
  'archive-remove': { 'archive-restore': '已放回存档' },
  'profile-update': { 'profile-update': '资料已恢复' },
  'notice-set': { 'notice-set': '公告已恢复原来的内容' },
  'show-follow': { 'show-unfollow': '已取消追番' },
  'folder-create': { 'folder-delete': '新建的收藏夹已删除' },
  reserve: { 'reserve-cancel': '已取消预约' },
  'reserve-cancel': { reserve: '已重新预约' },
  'show-unfollow': {},
  'folder-delete': {},
  'note-delete': {},
  'remove-fan': {},
  'history-remove': {},
  'history-clear': {},
  'group-restore': {},
  'fav-remove': {},
  'archive-restore': {},
};
