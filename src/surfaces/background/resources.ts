/** Long, because every reading of an answer stands here in one place, a few lines each. */
import type { DataOf } from '../../api/define.ts';
import { favFolders } from '../../api/operations/favourites.ts';
import { groupMembers, groups } from '../../api/operations/groups.ts';
import { historyCursor, historySearch, historyShadowGet } from '../../api/operations/history.ts';
import { nextHistoryCursor } from '../../api/operations/history-cursor.ts';
import { nav } from '../../api/operations/nav.ts';
import { mutualRelation, relationStat, sameFollowings } from '../../api/operations/relation.ts';
import {
  medalWall,
  navNum,
  upStat,
  userCard,
  userInfo,
  userVideos,
} from '../../api/operations/space.ts';
import { toviewList } from '../../api/operations/toview.ts';
import type { Account, RelationCounts } from '../../parts/account/shared/account.ts';
import type {
  PeoplePage,
  Relation,
  RelationState,
} from '../../parts/followings/shared/relation.ts';
import type { FollowGroup } from '../../parts/groups/shared/group.ts';
import type {
  FoundViews,
  HistoryCursor,
  HistoryItem,
  HistoryPage,
} from '../../parts/history/shared/view.ts';
import { readableMedal } from '../../parts/person/shared/medal-colors.ts';
import type { MedalWall, PersonCard, UpStat } from '../../parts/person/shared/person.ts';
import type { FavFolder, ToviewItem } from '../../parts/toview/shared/item.ts';
import type { Upload, Uploads, WorkCounts } from '../../parts/works/shared/upload.ts';
import { lengthToSeconds, nameOf, rgb, textOf, titleOf } from '../../reading/convert.ts';
import { defineResource } from '../../reading/reader.ts';
import { pictureUrl, siteUrl, spaceLink, videoLink } from '../../shared/links.ts';

interface OfPerson {
  readonly mid: number;
}

/** null when signed out. */
export const accountResource = defineResource(nav)(
  (_: object) => ({}),
  (data): Account | null => {
    if (!data.isLogin || data.mid === undefined) return null;
    const level = data.level_info;
    return {
      mid: data.mid,
      name: nameOf(data.uname ?? ''),
      face: pictureUrl(data.face ?? ''),
      level: level?.current_level ?? 0,
      exp: {
        current: level?.current_exp ?? 0,
        next: typeof level?.next_exp === 'number' ? level.next_exp : null,
      },
      coins: data.money ?? null,
    };
  },
);

export const upStatResource = defineResource(upStat)(
  ({ mid }: OfPerson) => ({ mid }),
  (data): UpStat => ({
    plays: data.archive?.view ?? null,
    reads: data.article?.view ?? null,
    likes: data.likes ?? null,
  }),
);

export const countsResource = defineResource(relationStat)(
  ({ mid }: OfPerson) => ({ vmid: mid }),
  (data): RelationCounts => ({
    followings: data.following,
    fans: data.follower,
    whispers: data.whisper ?? null,
    blacks: data.black ?? null,
  }),
  2,
);

export const worksResource = defineResource(navNum)(
  ({ mid }: OfPerson) => ({ mid }),
  (data): WorkCounts => ({
    video: data.video,
    article: data.article ?? 0,
    opus: data.opus ?? 0,
    audio: data.audio ?? 0,
    season: data.season_num ?? 0,
    series: data.channel?.guest ?? 0,
    course: data.pugv ?? 0,
  }),
);

const SPECIAL = -10;

const roomLink = (room: number) => `https://live.bilibili.com/${room}`;

/** 1 (whisper) is retired but may survive in old data: it is a follow. */
function relationState(attribute: number): RelationState {
  if (attribute === 128) return 'blocked';
  if (attribute === 6) return 'mutual';
  return attribute === 1 || attribute === 2 ? 'following' : 'none';
}

export const relationResource = defineResource(mutualRelation)(
  ({ mid }: OfPerson) => ({ mid }),
  ({ relation, be_relation }): Relation => {
    const mine = relationState(relation.attribute);
    const follows = mine === 'following' || mine === 'mutual';
    const tags = relation.tag ?? [];
    return {
      mine,
      whisper: relation.attribute === 1,
      theirs: relationState(be_relation.attribute),
      sinceSeconds: follows && relation.mtime ? relation.mtime : null,
      special: relation.special === true || tags.includes(SPECIAL),
      tagids: tags.filter((tagid) => tagid > 0),
    };
  },
  2,
);

export const profileResource = defineResource(userInfo)(
  ({ mid }: OfPerson) => ({ mid }),
  (data): PersonCard => ({
    mid: data.mid,
    name: nameOf(data.name),
    face: pictureUrl(data.face),
    sign: textOf(data.sign),
    level: data.level,
    banned: data.silence === true,
    official: titleOf(data.official?.desc ?? ''),
    live: data.live_room
      ? {
          on: data.live_room.liveStatus === 1,
          url: siteUrl(data.live_room.url) || roomLink(data.live_room.roomid),
          title: titleOf(data.live_room.title),
        }
      : null,
    from: 'userInfo',
  }),
);

export const cardResource = defineResource(userCard)(
  ({ mid }: OfPerson) => ({ mid }),
  ({ card }): PersonCard => ({
    mid: Number(card.mid),
    name: nameOf(card.name),
    face: pictureUrl(card.face),
    sign: textOf(card.sign),
    level: card.level_info?.current_level ?? null,
    banned: card.spacesta === -2,
    official: titleOf(card.Official?.desc ?? ''),
    live: null,
    from: 'userCard',
  }),
);

/** The most that one answer holds; enough for the charts. */
const LATEST_UPLOADS = 50;

export function uploadsOf({ list }: DataOf<typeof userVideos>): readonly Upload[] {
  return list.vlist.map((row) => ({
    aid: row.aid,
    bvid: row.bvid,
    title: titleOf(row.title),
    cover: pictureUrl(row.pic),
    createdSeconds: row.created,
    durationSeconds: lengthToSeconds(row.length),
    plays: row.play,
    comments: row.comment ?? null,
    tid: row.typeid ?? 0,
  }));
}

export const uploadsResource = defineResource(userVideos)(
  ({ mid }: OfPerson) => ({ mid, ps: LATEST_UPLOADS }),
  (data): Uploads => ({
    total: data.page.count,
    partitions: Object.values(data.list.tlist ?? {})
      .map(({ tid, name, count }) => ({ tid, name: nameOf(name), count }))
      .sort((a, b) => b.count - a.count),
    list: uploadsOf(data),
  }),
  2,
);

export const medalsResource = defineResource(medalWall)(
  ({ mid }: OfPerson) => ({ target_id: mid }),
  (data): MedalWall => ({
    closed: data.close_space_medal === true,
    onlyWorn: data.only_show_wearing === true,
    medals: data.list.map(({ medal_info: medal, ...row }) => ({
      targetMid: medal.target_id,
      targetName: nameOf(row.target_name),
      targetFace: pictureUrl(row.target_icon),
      name: nameOf(medal.medal_name),
      level: medal.level,
      colors: {
        ...readableMedal(rgb(medal.medal_color_start), rgb(medal.medal_color_end)),
        border: rgb(medal.medal_color_border),
      },
      guardLevel: medal.guard_level,
      worn: medal.wearing_status,
      lit: row.uinfo_medal?.is_light ?? null,
      intimacy: medal.intimacy,
      live: row.live_status === 1,
      url: siteUrl(row.link) || spaceLink(medal.target_id),
    })),
  }),
  2,
);

const SHARED_PAGE = 50;

export const sharedResource = defineResource(sameFollowings)(
  ({ mid, pn }: OfPerson & { pn: number }) => ({ vmid: mid, pn, ps: SHARED_PAGE }),
  (data, _, dropped): PeoplePage => ({
    total: data.total ?? -1,
    more: data.list.length + dropped > 0,
    people: data.list.map((row) => ({
      mid: row.mid,
      name: nameOf(row.uname),
      face: pictureUrl(row.face),
      sign: textOf(row.sign),
      mutual: row.attribute === 6,
      special: row.special === true || (row.tag ?? []).includes(SPECIAL),
      tagids: (row.tag ?? []).filter((tagid) => tagid > 0),
    })),
  }),
  2,
);

export const groupsResource = defineResource(groups)(
  (_: object) => ({}),
  (data): readonly FollowGroup[] =>
    data.map(({ tagid, name, count }) => ({ tagid, name: nameOf(name), count })),
);

const MEMBERS_PAGE = 50;

export const membersResource = defineResource(groupMembers)(
  ({ tagid, pn }: { tagid: number; pn: number }) => ({ tagid, pn, ps: MEMBERS_PAGE }),
  (data, { tagid }, dropped): PeoplePage => ({
    // The answer has no total; the group list has the count.
    total: -1,
    more: data.length + dropped >= MEMBERS_PAGE,
    people: data.map((row) => ({
      mid: row.mid,
      name: nameOf(row.uname),
      face: pictureUrl(row.face),
      sign: textOf(row.sign),
      mutual: false,
      special: tagid === SPECIAL,
      tagids: tagid > 0 ? [tagid] : [],
    })),
  }),
  2,
);

export const toviewResource = defineResource(toviewList)(
  (_: object) => ({}),
  (data): readonly ToviewItem[] =>
    data.list
      // Divider rows are no videos.
      .filter((row) => row.aid > 0)
      .map((row) => ({
        aid: row.aid,
        bvid: row.bvid,
        title: titleOf(row.title),
        cover: pictureUrl(row.pic),
        durationSeconds: row.duration,
        progressSeconds: row.progress,
        addedSeconds: row.add_at,
        owner: row.owner ? { mid: row.owner.mid, name: nameOf(row.owner.name) } : null,
        part: row.page?.page ?? 0,
        parts: row.videos ?? 1,
        plays: row.stat?.view ?? null,
        dead: (row.state ?? 0) < 0,
      })),
  2,
);

const HISTORY_PAGE = 30;
type HistoryKind = 'archive' | 'live' | 'article';

export const historyResource = defineResource(historyCursor)(
  ({ cursor, type }: { cursor: HistoryCursor | null; type?: HistoryKind | undefined }) => ({
    ps: HISTORY_PAGE,
    ...(type && { type }),
    ...(cursor ?? {}),
  }),
  (data): HistoryPage => ({
    next: nextHistoryCursor(data),
    items: data.list.map((row) => historyItem(row)),
  }),
  2,
);

interface HistoryWords {
  readonly keyword: string;
  readonly business: HistoryKind | 'all' | 'pgc';
  readonly pn: number;
}

export const historySearchResource = defineResource(historySearch)(
  ({ keyword, business, pn }: HistoryWords) => ({ keyword, business, pn }),
  (data): FoundViews => ({
    more: data.has_more ?? false,
    items: data.list.map((row) => historyItem(row)),
  }),
  2,
);

export const recordingResource = defineResource(historyShadowGet)(
  (_: object) => ({}),
  // The service says whether it is paused.
  (paused): boolean => !paused,
);

type HistoryData = Parameters<(typeof historyResource)['convert']>[0];

function historyItem(row: HistoryData['list'][number]): HistoryItem {
  const { business, bvid, oid, dt } = row.history;
  return {
    key: `${business}_${row.kid}`,
    business,
    title: titleOf(row.title),
    cover: pictureUrl(row.cover || (row.covers?.[0] ?? '')),
    url: siteUrl(row.uri) || historyUrl(business, bvid, oid),
    author: row.author_name ? { mid: row.author_mid ?? 0, name: nameOf(row.author_name) } : null,
    viewedSeconds: row.view_at,
    progressSeconds: row.progress ?? 0,
    durationSeconds: row.duration ?? 0,
    part: row.history.page ?? 0,
    badge: nameOf(row.badge),
    device: deviceOf(dt),
  };
}

function historyUrl(business: string, bvid: string, oid: number): string {
  if (bvid) return videoLink({ bvid, aid: oid });
  if (business === 'live') return roomLink(oid);
  if (business === 'article') return `https://www.bilibili.com/read/cv${oid}`;
  return '';
}

/** dt as the reference lists it: 1 3 5 7 phones, 2 web, 4 6 tablets, 33 television. */
function deviceOf(dt: number | undefined): HistoryItem['device'] {
  if (dt === 2) return 'web';
  if (dt === 4 || dt === 6) return 'tablet';
  if (dt === 33) return 'tv';
  return dt === 1 || dt === 3 || dt === 5 || dt === 7 ? 'phone' : 'other';
}

export const foldersResource = defineResource(favFolders)(
  ({ mid }: OfPerson) => ({ up_mid: mid }),
  (data): readonly FavFolder[] =>
    (data?.list ?? []).map(({ id, title, attr, media_count }) => ({
      id,
      title: titleOf(title),
      count: media_count,
      // Bit 0 of attr.
      isPrivate: attr % 2 === 1,
    })),
);
