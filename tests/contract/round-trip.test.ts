import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../src/api/define.ts';
import { listOperations, operations } from '../../src/api/operations/index.ts';
import { pages } from '../../src/api/pages.ts';
import { type FakeBili, PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(() => bili.reset('S'));

const mid = PEOPLE.rich;

/** Parameters with which every operation is asked once. What a write needs is made ready here. */
function askings(): Readonly<Record<string, () => object>> {
  const { viewer, people } = bili.state;
  const group = { tagid: viewer.groups[0]?.tagid ?? 0 };
  const aids = viewer.toview
    .slice(0, 3)
    .map(({ aid }) => aid)
    .filter((aid) => (bili.state.videos.get(aid)?.state ?? -1) >= 0);
  const [row] = viewer.history;
  const folderOf = (one?: { readonly fid: number }) => (one?.fid ?? 0) * 100 + (viewer.mid % 100);
  const folder = folderOf(viewer.folders[0]);
  // The first of the shows that are drawn for somebody.
  const show = 41_000 + 5_000;
  const sid = people.get(mid)?.reservations[0]?.sid ?? 0;
  const own = () => ({ vmid: viewer.mid });
  const vmid = () => ({ vmid: mid });
  const ofMid = () => ({ mid });
  const none = () => ({});
  const fids = [PEOPLE.upA];
  return {
    accRelation: ofMid,
    allFollowings: none,
    batchModifyRelation: () => ({ fids: [PEOPLE.upB, PEOPLE.stranger], act: 1 }),
    blacks: none,
    coinLog: none,
    coins: none,
    dailyReward: none,
    elecMonthly: () => ({ up_mid: mid }),
    expLog: none,
    fans: own,
    favBatchDeal: () => ({ resources: [`${aids[0]}:2`], add_media_ids: [folder] }),
    favDeal: () => ({ rid: aids[0], add_media_ids: [folder] }),
    favFolderCreate: () => ({ title: '通勤路上' }),
    favFolderDelete: () => ({ media_ids: [folderOf(viewer.folders[5])] }),
    favFolders: () => ({ up_mid: viewer.mid }),
    favResources: () => ({ media_id: folder }),
    feedAll: () => {
      bili.state.options.feedDays = 30;
      return {};
    },
    followers: vmid,
    followings: own,
    followingsSearch: () => ({ vmid: viewer.mid, name: '的' }),
    friends: none,
    groupCopyUsers: () => ({ fids, tagids: [group.tagid] }),
    groupCreate: () => ({ tag: '新的一组' }),
    groupDelete: () => ({ tagid: group.tagid }),
    groupMembers: () => ({ tagid: group.tagid }),
    groupMoveUsers: () => ({ fids, beforeTagids: [group.tagid], afterTagids: [0] }),
    groupOfUser: () => ({ fid: PEOPLE.upA }),
    groupRename: () => ({ tagid: group.tagid, name: '改了名' }),
    groupSetUsers: () => ({ fids, tagids: [0] }),
    groupSort: () => ({ tagids: viewer.groups.map(({ tagid }) => tagid).reverse() }),
    groups: none,
    historyClear: none,
    historyCursor: none,
    historyDelete: () => ({ kid: [`${row?.business}_${row?.kid}`] }),
    historyOld: none,
    historySearch: () => ({ keyword: '的' }),
    historyShadowGet: none,
    historyShadowSet: () => ({ switch: true }),
    jury: none,
    keywordVideos: ofMid,
    liveInfo: ofMid,
    liveRoomOld: ofMid,
    loginLog: none,
    masterpiece: vmid,
    medalWall: () => ({ target_id: mid }),
    mediaList: () => ({ biz_id: mid }),
    memberAccount: none,
    modifyRelation: () => ({ fid: PEOPLE.upB, act: 1 }),
    moralLog: none,
    mutualRelation: ofMid,
    myFavTopics: none,
    myInfo: none,
    myMedals: none,
    nameToUid: () => ({ names: [people.get(mid)?.name ?? ''] }),
    nav: none,
    navNum: ofMid,
    navStat: none,
    noteDelete: () => ({ oid: 1, note_id: '24816003577190401', note_ids: '24816003577190401' }),
    notes: none,
    publicNoteDelete: () => ({ cvids: 31_200_000 }),
    publicNotes: none,
    relation: () => ({ fid: mid }),
    relationStat: vmid,
    relations: () => ({ fids: [mid, PEOPLE.stranger] }),
    reservations: vmid,
    reserve: () => ({ sid }),
    reserveCancel: () => ({ sid }),
    sameFollowings: vmid,
    seasonArchives: () => ({ mid, season_id: season(mid) }),
    seasonsSeriesList: ofMid,
    seriesArchives: () => ({ mid, series_id: series(mid) }),
    setSpaceNotice: () => ({ notice: '周五更新' }),
    showFollow: () => ({ season_id: show }),
    showUnfollow: () => ({ season_id: show }),
    spaceNotice: ofMid,
    spaceSetting: () => ({ mid: viewer.mid }),
    specialAdd: () => ({ fid: PEOPLE.upA }),
    specialDel: () => ({ fid: PEOPLE.special }),
    specialFollowings: none,
    topFans: none,
    topVideo: vmid,
    toviewAdd: () => ({ aid: aids[0] }),
    toviewBatchDelete: () => ({ resources: aids }),
    toviewClear: () => ({ what: 'watched' }),
    toviewCopyToFav: () => ({ tar_media_id: folder, resources: aids }),
    toviewDelete: () => ({ aid: aids[0] }),
    toviewDeleteViewed: none,
    toviewList: none,
    toviewMoveToFav: () => ({ tar_media_id: folder, resources: aids }),
    toviewV2List: none,
    toviewWeb: none,
    upLikeImg: vmid,
    upStat: ofMid,
    updateMyInfo: () => ({ uname: '新的名字', usersign: '', sex: '保密', birthday: '2000-01-01' }),
    updateSign: () => ({ user_sign: '修收音机' }),
    userArticleLists: ofMid,
    userArticles: ofMid,
    userAudios: () => ({ uid: mid }),
    userBangumi: vmid,
    userCard: ofMid,
    userCheese: ofMid,
    userDynamics: () => ({ host_mid: mid }),
    userFavTags: vmid,
    userInfo: ofMid,
    userOpus: () => ({ host_mid: mid }),
    userVideos: ofMid,
    usersCards: () => ({ uids: [mid, PEOPLE.upA] }),
    whisperFollowings: none,
  };
}

/** Ids of a season and a series, taken from the list that names them. */
const ids = { season: 0, series: 0 };
const season = (_: number) => ids.season;
const series = (_: number) => ids.series;

async function learnChannels() {
  const { client } = connect(bili);
  const { data } = await client.call(operations.seasonsSeriesList, { mid });
  ids.season = data.items_lists.seasons_list[0]?.meta.season_id ?? 0;
  ids.series = data.items_lists.series_list[0]?.meta.series_id ?? 0;
  bili.log.length = 0;
}

const all = listOperations().map((operation) => [operation.id, operation] as const);

describe('every operation, there and back over TLS', () => {
  it('none is left out', () => {
    const asked = Object.keys(askings()).sort();
    expect(asked).toEqual(all.map(([id]) => id).sort());
    console.log(`${asked.length} operations declared and asked`);
  });

  it.each(all)('%s', async (id, operation: Operation) => {
    await learnChannels();
    const { client } = connect(bili);
    const params = askings()[id]?.();
    const { dropped } = await client.call(operation, params as never);
    expect(dropped).toBe(0);
    const last = bili.log.at(-1);
    expect([last?.method, last?.path]).toEqual([operation.method, operation.path]);
    expect([...bili.unknown, ...bili.violations]).toEqual([]);
  });
});

describe('every list, to its end', () => {
  const lists = all.filter(([, { page }]) => page);

  it.each(lists)('%s', async (id, operation: Operation) => {
    await learnChannels();
    const { client } = connect(bili);
    const seen = new Set<string>();
    let rows = 0;
    let count = 0;
    for await (const page of pages(client, operation, askings()[id]?.() as never)) {
      count += 1;
      for (const row of operation.page?.rows(page.data as never) ?? []) {
        rows += 1;
        seen.add(JSON.stringify(row));
      }
      expect(count).toBeLessThan(100);
    }
    expect(count).toBeGreaterThan(0);
    // A list that begins again at the top would give rows twice.
    expect(seen.size).toBe(rows);
    expect([...bili.unknown, ...bili.violations]).toEqual([]);
  });
});
