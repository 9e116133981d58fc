import type { DataOf, Operation, ParamsOf } from '../../../api/define.ts';
import { operations as api } from '../../../api/operations/index.ts';
import type { Fact } from '../shared/check.ts';
import type { AskedWith, Found } from './found.ts';

export interface CheckAsk {
  readonly operation: Operation;
  /** null: there is nothing to ask with. */
  params(known: AskedWith): object | null;
  learn(data: never): Partial<Found>;
  /** What the answer settles; `data` null: there was none that fits. */
  readonly fact: Fact | null;
  holds(data: never, known: AskedWith): boolean | null;
}

interface More<O extends Operation> {
  readonly learn?: (data: DataOf<O>) => Partial<Found>;
  readonly fact?: readonly [Fact, (data: DataOf<O> | null, known: AskedWith) => boolean | null];
}

function asking<O extends Operation>(
  operation: O,
  params: (known: AskedWith) => ParamsOf<O> | null,
  { learn = () => ({}), fact }: More<O> = {},
): CheckAsk {
  return {
    operation,
    params: params as CheckAsk['params'],
    learn: learn as CheckAsk['learn'],
    fact: fact?.[0] ?? null,
    holds: (fact?.[1] ?? (() => null)) as CheckAsk['holds'],
  };
}

const nothing = () => ({});
const answered = (data: unknown) => data !== null;
const whom = ({ person, own }: AskedWith) => person ?? own;
const ofOwn = ({ own }: AskedWith) => ({ mid: own });
const ofPerson = (known: AskedWith) => ({ mid: whom(known) });
const vmid = (known: AskedWith) => ({ vmid: whom(known) });
const ownList = ({ own }: AskedWith) => ({ vmid: own });
const given = <T, P>(value: T | undefined, params: (value: T) => P): P | null =>
  value === undefined ? null : params(value);

/** Every read once; those first whose answers the others are asked with. */
export const ASKS: readonly CheckAsk[] = [
  asking(api.nav, nothing, { fact: ['account', (data, { own }) => data && data.mid === own] }),
  asking(api.navStat, nothing),
  asking(api.groups, nothing, {
    learn: (rows) => {
      const group = rows.find(({ tagid, count }) => tagid > 0 && count > 0 && count <= 200);
      return group ? { group: group.tagid, groupCount: group.count } : {};
    },
    fact: ['default-group', (rows) => rows?.some(({ tagid }) => tagid === 0) ?? null],
  }),
  asking(api.followings, ownList, {
    learn: ({ list }) => ({
      followed: list.slice(0, 40).map(({ mid }) => mid),
      ...(list[0] && { person: list[0].mid }),
    }),
    fact: ['referer', answered],
  }),
  asking(api.userCard, ofPerson, { learn: ({ card }) => (card.name ? { name: card.name } : {}) }),
  asking(api.userInfo, ofPerson, { fact: ['dm-fields', answered] }),
  asking(api.userVideos, ofPerson, {
    learn: ({ list }) => (list.vlist[0] ? { video: list.vlist[0].aid } : {}),
  }),
  asking(api.seasonsSeriesList, ofPerson, {
    learn: ({ items_lists: { seasons_list: seasons, series_list: series } }) => ({
      ...(seasons[0] && { season: seasons[0].meta.season_id }),
      ...(series[0] && { series: series[0].meta.series_id }),
    }),
  }),
  asking(api.seasonArchives, (known) =>
    given(known.season, (season_id) => ({ mid: whom(known), season_id })),
  ),
  asking(api.seriesArchives, (known) =>
    given(known.series, (series_id) => ({ mid: whom(known), series_id })),
  ),

  // The account itself.
  asking(api.myInfo, nothing),
  asking(api.memberAccount, nothing),
  asking(api.coins, nothing, { fact: ['money', (data) => data && data.money !== null] }),
  asking(api.dailyReward, nothing),
  asking(api.expLog, nothing),
  asking(api.coinLog, nothing),
  asking(api.loginLog, nothing),
  asking(api.moralLog, nothing),
  asking(api.jury, nothing),
  asking(api.spaceSetting, ofOwn),
  asking(api.myMedals, nothing),
  asking(api.myFavTopics, nothing),
  asking(api.notes, nothing),
  asking(api.publicNotes, nothing),
  asking(api.topFans, nothing),

  // Followings, groups, relations.
  asking(api.groupMembers, ({ group }) => given(group, (tagid) => ({ tagid, ps: 200 })), {
    fact: ['group-count', (rows, { groupCount }) => rows && rows.length === groupCount],
  }),
  asking(api.groupOfUser, (known) => given(known.person, (fid) => ({ fid }))),
  asking(api.allFollowings, nothing),
  asking(api.specialFollowings, nothing),
  asking(api.whisperFollowings, nothing, { fact: ['whispers', answered] }),
  asking(api.friends, nothing),
  asking(api.followers, ownList),
  asking(api.fans, ownList),
  asking(api.blacks, nothing),
  asking(api.followingsSearch, ({ own, name }) =>
    given(name, (asked) => ({ vmid: own, name: asked })),
  ),
  asking(api.relation, (known) => given(known.person, (fid) => ({ fid }))),
  asking(
    api.relations,
    ({ followed = [] }) => (followed.length > 0 ? { fids: [...followed] } : null),
    {
      fact: [
        'relations',
        (rows, { followed = [] }) => rows && Object.keys(rows).length === followed.length,
      ],
    },
  ),
  asking(api.mutualRelation, (known) => given(known.person, (mid) => ({ mid }))),
  asking(api.accRelation, (known) => given(known.person, (mid) => ({ mid }))),
  asking(api.sameFollowings, (known) => given(known.person, (asked) => ({ vmid: asked }))),
  asking(api.nameToUid, ({ name }) => given(name, (asked) => ({ names: [asked] }))),
  asking(api.usersCards, (known) => ({ uids: [whom(known)] })),

  // Watch-later, history, favourites, what is new.
  asking(api.toviewList, nothing, {
    fact: ['toview', (data) => data && data.count === data.list.length],
  }),
  asking(api.toviewWeb, nothing),
  asking(api.toviewV2List, nothing),
  asking(api.historyCursor, nothing),
  asking(api.historySearch, ({ name }) => given(name, (keyword) => ({ keyword }))),
  asking(api.historyOld, nothing),
  asking(api.historyShadowGet, nothing),
  asking(api.favFolders, ({ own }) => ({ up_mid: own }), {
    learn: (data) => {
      const folder = data?.list.find(({ media_count }) => media_count > 0 && media_count <= 20);
      return folder ? { folder: folder.id, folderCount: folder.media_count } : {};
    },
  }),
  asking(api.favResources, ({ folder }) => given(folder, (media_id) => ({ media_id })), {
    fact: ['folder', (data, { folderCount }) => data && data.medias.length === folderCount],
  }),
  asking(api.feedAll, nothing, { fact: ['feed', answered] }),

  // A space page.
  asking(api.relationStat, vmid),
  asking(api.upStat, ofPerson),
  asking(api.navNum, ofPerson),
  asking(api.liveInfo, ofPerson),
  asking(api.liveRoomOld, ofPerson),
  asking(api.medalWall, (known) => ({ target_id: whom(known) })),
  asking(api.spaceNotice, ofPerson),
  asking(api.topVideo, vmid),
  asking(api.masterpiece, vmid),
  asking(api.elecMonthly, (known) => ({ up_mid: whom(known) })),
  asking(api.reservations, vmid),
  asking(api.upLikeImg, vmid),
  asking(api.mediaList, (known) => ({ biz_id: whom(known) })),
  asking(api.keywordVideos, ofPerson),
  asking(api.userAudios, (known) => ({ uid: whom(known) })),
  asking(api.userArticles, ofPerson),
  asking(api.userArticleLists, ofPerson),
  asking(api.userBangumi, vmid),
  asking(api.userCheese, ofPerson),
  asking(api.userFavTags, vmid),
  asking(api.userDynamics, (known) => ({ host_mid: whom(known) })),
  asking(api.userOpus, (known) => ({ host_mid: whom(known) })),
];
