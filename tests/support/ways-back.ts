import type { KindId } from '../../src/shared/kind-ids.ts';

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
  'toview-to-fav': { 'fav-remove': '已从收藏夹移出', 'toview-add': '视频已放回稍后再看' },
  'history-pause': { 'history-pause': '已恢复原状' },
  'archive-remove': { 'archive-restore': '已放回存档' },
  'profile-update': { 'profile-update': '资料已恢复' },
  'notice-set': { 'notice-set': '公告已恢复原来的内容' },
  reserve: { 'reserve-cancel': '已取消预约' },
  'reserve-cancel': { reserve: '已重新预约' },
  'remove-fan': {},
  'history-remove': {},
  'history-clear': {},
  'group-restore': {},
  'fav-remove': {},
  'archive-restore': {},
};
