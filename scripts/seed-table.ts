import { SEED_WALKS } from './seed-walks.ts';

/**
 * Where each name of the seed (the `user` module of the Python library: 37 methods, 26 functions,
 * 12 enums) went: the operation or enum that stands for it, and where a person meets it. The text of
 * docs/seed-coverage.md is made from this, and a repo test fails on a name that is missing.
 */
export interface SeedRow {
  readonly name: string;
  readonly kind: 'method' | 'function' | 'enum';
  /** Operation ids or an enum of src/api/enums.ts; empty: local, see the note. */
  readonly by: readonly string[];
  /** `none` where there is nothing to meet, for the reason in the note. */
  readonly surface: string;
  readonly note?: string;
}

const DRAWER = 'drawer 作品 on space pages; dashboard UP 主';
const ACCOUNT = 'dashboard 账号';
const RELATIONS = 'dashboard 关系';
const PEOPLE = 'dashboard 关系; dashboard UP 主';
const WORKBENCH = 'dashboard 关注';
const STATS = 'panel 数据';
const MORE = 'panel 数据, 更多';
const OWN = 'panel 数据 on the own page, 我的';
const CHECK = 'dashboard 自检';
const POPUP_GROUPS = 'popup 关注分组; dashboard 分组';
const POPUP_TOVIEW = 'popup 稍后再看';
const POPUP_HISTORY = 'popup 历史记录';

const method = (name: string, by: readonly string[], surface: string, note?: string): SeedRow => ({
  name: `User.${name}`,
  kind: 'method',
  by,
  surface,
  ...(note !== undefined && { note }),
});
const fn = (name: string, by: readonly string[], surface: string, note?: string): SeedRow => ({
  name,
  kind: 'function',
  by,
  surface,
  ...(note !== undefined && { note }),
});
const values = (name: string, surface: string, note?: string): SeedRow => ({
  name,
  kind: 'enum',
  by: [name],
  surface,
  ...(note !== undefined && { note }),
});

export const SEED: readonly SeedRow[] = [
  method('get_album', ['userOpus'], DRAWER, 'The album call was shut; picture posts are opus now.'),
  method(
    'get_all_followings',
    ['allFollowings', 'followings'],
    WORKBENCH,
    'allFollowings tells only the own ids; others show their first 100 by followings.',
  ),
  method('get_article_list', ['userArticleLists'], DRAWER),
  method('get_articles', ['userArticles'], DRAWER),
  method('get_audios', ['userAudios'], DRAWER),
  method('get_channel_list', ['seasonsSeriesList'], DRAWER),
  method('get_channel_videos_season', ['seasonArchives'], DRAWER),
  method('get_channel_videos_series', ['seriesArchives'], DRAWER),
  method('get_channels', ['seasonsSeriesList'], DRAWER, 'The same call, paged to its end.'),
  method('get_cheese', ['userCheese'], DRAWER),
  method(
    'get_dynamics',
    ['userDynamics'],
    DRAWER,
    'The old call is gone; the newer one has it all.',
  ),
  method('get_dynamics_new', ['userDynamics'], DRAWER),
  method('get_elec_user_monthly', ['elecMonthly'], MORE),
  method(
    'get_followers',
    ['followers'],
    PEOPLE,
    'Up to 1,000 of anybody; fans, the newer call, shows fewer of others and is not used.',
  ),
  method(
    'get_followings',
    ['followings'],
    'dashboard 关注; dashboard UP 主',
    'The local copy of the page, topped up; backups read them too. Of others the first 100.',
  ),
  method(
    'get_live_info',
    ['liveInfo', 'liveRoomOld'],
    STATS,
    'userInfo gives it in the same answer.',
  ),
  method('get_masterpiece', ['masterpiece'], MORE),
  method(
    'get_media_list',
    ['mediaList'],
    DRAWER,
    '播放全部 opens the play list on the site; the export is made from userVideos, read once and kept.',
  ),
  method('get_overview_stat', ['navNum'], STATS),
  method('get_relation', ['accRelation', 'mutualRelation'], 'panel 分组'),
  method('get_relation_info', ['relationStat'], STATS),
  method('get_reservation', ['reservations'], MORE),
  method('get_self_same_followers', ['sameFollowings'], 'panel 共同关注'),
  method('get_space_notice', ['spaceNotice'], MORE),
  method('get_subscribed_bangumi', ['userBangumi'], DRAWER),
  method('get_top_videos', ['topVideo'], MORE),
  method('get_uid', [], 'everywhere', 'No request: the id is in the address of the page.'),
  method('get_up_stat', ['upStat'], STATS),
  method('get_uplikeimg', ['upLikeImg'], DRAWER),
  method('get_user_fav_tag', ['userFavTags', 'myFavTopics'], DRAWER),
  method('get_user_info', ['userInfo', 'userCard'], STATS),
  method('get_user_info_sync', ['userInfo'], STATS, 'The same call.'),
  method('get_user_medal', ['medalWall'], 'panel 粉丝勋章'),
  method(
    'get_videos',
    ['userVideos', 'keywordVideos'],
    STATS,
    'keywordVideos is the unsigned stand-in.',
  ),
  method(
    'modify_relation',
    ['modifyRelation', 'batchModifyRelation'],
    'context menu, popup, panels',
    'Every change is a run of the engine: journaled, read back, undoable.',
  ),
  method('set_space_notice', ['setSpaceNotice'], OWN),
  method('top_followers', ['topFans'], OWN),

  fn(
    'check_nickname',
    ['nameToUid'],
    ACCOUNT,
    'The old check says yes to everything. Local rules, and whether somebody has the name.',
  ),
  fn('clear_toview_list', ['toviewClear', 'toviewBatchDelete'], POPUP_TOVIEW),
  fn('create_subscribe_group', ['groupCreate'], POPUP_GROUPS),
  fn('delete_subscribe_group', ['groupDelete'], POPUP_GROUPS),
  fn('delete_viewed_videos_from_toview', ['toviewDeleteViewed', 'toviewBatchDelete'], POPUP_TOVIEW),
  fn('edit_self_info', ['updateMyInfo', 'memberAccount', 'updateSign'], ACCOUNT),
  fn('get_self_black_list', ['blacks'], RELATIONS),
  fn('get_self_coins', ['coins', 'nav'], 'popup, account header', 'nav has the number already.'),
  fn(
    'get_self_events',
    [],
    CHECK,
    'Told as shut: the call was removed upstream in late 2025, and nothing replaced it.',
  ),
  fn('get_self_experience_log', ['expLog'], ACCOUNT),
  fn('get_self_friends', ['friends'], RELATIONS),
  fn('get_self_history', ['historyOld', 'historyCursor'], POPUP_HISTORY),
  fn('get_self_history_new', ['historyCursor'], POPUP_HISTORY),
  fn('get_self_info', ['myInfo', 'nav'], 'popup, account header'),
  fn('get_self_jury_info', ['jury'], ACCOUNT),
  fn('get_self_login_log', ['loginLog'], ACCOUNT),
  fn('get_self_moral_log', ['moralLog'], ACCOUNT),
  fn('get_self_notes_info', ['notes'], ACCOUNT),
  fn('get_self_public_notes_info', ['publicNotes'], ACCOUNT),
  fn('get_self_special_followings', ['specialFollowings'], RELATIONS),
  fn('get_self_whisper_followings', ['whisperFollowings'], RELATIONS),
  fn('get_toview_list', ['toviewList'], POPUP_TOVIEW),
  fn('name2uid', ['nameToUid'], 'context menu on a selected name; dashboard UP 主'),
  fn(
    'name2uid_sync',
    ['nameToUid'],
    'context menu on a selected name; dashboard UP 主',
    'The same call.',
  ),
  fn('rename_subscribe_group', ['groupRename'], POPUP_GROUPS),
  fn(
    'set_subscribe_group',
    ['groupCopyUsers', 'groupMoveUsers', 'groupSetUsers'],
    'context menu, popup, panels',
    'Whether groupSetUsers adds or replaces was never measured: the other two are used.',
  ),

  values(
    'AlbumType',
    CHECK,
    'Told as shut, kind by kind. What the newer list knows (all, articles, posts) is its filter.',
  ),
  values('ArticleListOrder', DRAWER),
  values('ArticleOrder', DRAWER),
  values('AudioOrder', DRAWER),
  values('BangumiFollowStatus', DRAWER),
  values('BangumiType', DRAWER),
  values('HistoryBusinessType', POPUP_HISTORY),
  values('HistoryType', POPUP_HISTORY),
  values('MedialistOrder', DRAWER, '播放全部 plays in the order that the list stands in.'),
  values('OrderType', DRAWER, 'Series; followings come with their surface.'),
  values(
    'RelationType',
    'context menu, popup, panels',
    'The secret follow is named and never sent.',
  ),
  values('VideoOrder', DRAWER),
];

export function seedTable(): string {
  const rows = SEED.map(({ name, kind, by, surface, note = '' }) => {
    const stands = by.map((id) => `\`${id}\``).join(', ') || 'none';
    const walk = SEED_WALKS[name]?.[0];
    return `| \`${name}\` | ${kind} | ${stands} | ${surface} | ${walk ? `\`${walk}\`` : ''} | ${note} |`;
  });
  const nowhere = SEED.filter(({ surface }) => surface === 'none').length;
  const walked = SEED.filter(({ name }) => Object.hasOwn(SEED_WALKS, name)).length;
  return [
    '# Where each name of the seed went',
    '',
    'Generated by `npm run docs` from `scripts/seed-table.ts`; do not edit.',
    '',
    `${SEED.length} names; ${SEED.length - nowhere} are where a person meets them, ${nowhere} nowhere, for the reason in the note.`,
    '',
    `${walked} have an e2e file of their own that walks there, under \`tests/e2e\`.`,
    '',
    '| name | kind | stands for it | where | e2e | note |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
