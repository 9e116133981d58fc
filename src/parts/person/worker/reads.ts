import type { DataOf } from '../../../api/define.ts';
import { topFans } from '../../../api/operations/followings.ts';
import {
  elecMonthly,
  liveRoomOld,
  reservations,
  spaceNotice,
} from '../../../api/operations/page.ts';
import { nameToUid, relationStat } from '../../../api/operations/relation.ts';
import {
  medalWall,
  upStat as upStatOperation,
  userCard,
  userInfo,
} from '../../../api/operations/space.ts';
import { masterpiece, topVideo } from '../../../api/operations/works.ts';
import { z } from '../../../api/schema.ts';
import { nameOf, rgb, textOf, titleOf } from '../../../reading/convert.ts';
import { answersFor, defineRead, OfPerson } from '../../../reading/define-read.ts';
import { defineReading } from '../../../reading/reading.ts';
import { ANYWHERE, PAGES } from '../../../shared/callers.ts';
import { pictureUrl, siteUrl, spaceLink } from '../../../shared/links.ts';
import { PERSON_NAME_MAX } from '../../../shared/person-text.ts';
import type { RelationCounts } from '../../account/shared/account.ts';
import { readableMedal } from '../shared/medal-colors.ts';
import type {
  ChosenVideo,
  FanName,
  FansRanking,
  LiveRoom,
  MedalWall,
  PersonCard,
  Reservation,
  Supporters,
  UpStat,
} from '../shared/person.ts';

type Ranked = NonNullable<DataOf<typeof topFans>['rank_list']>['video_act'];

const RANKED = 10;

type Chosen = DataOf<typeof masterpiece>[number];

const fanNames = (list: Ranked): readonly FanName[] =>
  list.slice(0, RANKED).map(({ mid, uname }) => ({ mid, name: nameOf(uname) }));

/** More are a list of their own, which nobody reads in a side panel. */
const MOST_SUPPORTERS = 10;

const chosen = ({ aid, bvid, title, duration, stat, reason }: Chosen): ChosenVideo => ({
  aid,
  bvid,
  title: titleOf(title),
  durationSeconds: duration,
  plays: stat?.view ?? null,
  reason: textOf(reason ?? ''),
});

const roomLink = (room: number) => `https://live.bilibili.com/${room}`;

export const upStatRead = defineRead(upStatOperation, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ mid }),
  value: (data): UpStat => ({
    plays: data.archive?.view ?? null,
    reads: data.article?.view ?? null,
    likes: data.likes ?? null,
  }),
});

export const countsRead = defineRead(relationStat, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ vmid: mid }),
  value: (data): RelationCounts => ({
    followings: data.following,
    fans: data.follower,
    whispers: data.whisper ?? null,
    blacks: data.black ?? null,
  }),
  version: 2,
});

/** Less than userInfo says, and answered when that is not. */
export const userCardRead = defineRead(userCard, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ mid }),
  value: ({ card }): PersonCard => ({
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
});

/** Who somebody is. userInfo is the most guarded call of all. */
export const cardRead = defineRead(userInfo, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ mid }),
  value: (data): PersonCard => ({
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
  instead: answersFor(
    ['risk-control', 'cooling-down', 'refused', 'schema', 'switched-off', 'server'],
    userCardRead,
  ),
});

export const medalsRead = defineRead(medalWall, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ target_id: mid }),
  value: (data): MedalWall => ({
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
  version: 2,
});

/** null: the person has no live room. */
export const liveRead = defineRead(liveRoomOld, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ mid }),
  value: (data): LiveRoom | null =>
    data.roomStatus
      ? {
          on: data.live_status ?? data.liveStatus ?? false,
          url: siteUrl(data.url ?? '') || `https://live.bilibili.com/${data.roomid}`,
          title: titleOf(data.title ?? ''),
        }
      : null,
});

export const noticeRead = defineRead(spaceNotice, {
  callers: ANYWHERE,
  input: OfPerson,
  topic: 'notice',
  params: ({ mid }) => ({ mid }),
  value: (data): string => textOf((data ?? '').trim()),
});

export const pinnedRead = defineRead(topVideo, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ vmid: mid }),
  value: (data): ChosenVideo | null => (data ? chosen(data) : null),
});

export const masterpiecesRead = defineRead(masterpiece, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ vmid: mid }),
  value: (data): readonly ChosenVideo[] => data.map(chosen),
});

/** null: there is no charging programme. */
export const supportersRead = defineRead(elecMonthly, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ up_mid: mid }),
  value: (data): Supporters | null =>
    data
      ? {
          count: data.count ?? data.list.length,
          people: data.list.slice(0, MOST_SUPPORTERS).map(({ pay_mid, uname, message }) => ({
            mid: pay_mid,
            name: nameOf(uname),
            message: textOf(message),
          })),
        }
      : null,
});

export const bookingsRead = defineRead(reservations, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ vmid: mid }),
  value: (data): readonly Reservation[] =>
    data.map((row) => ({
      sid: row.sid,
      name: titleOf(row.name),
      total: row.total ?? null,
      startsSeconds: row.live_plan_start_time || null,
      reserved: row.is_follow === true,
    })),
});

/** null: the service keeps none for this account (few uploads, few fans). */
export const fansRankingReading = defineReading(topFans, {
  params: ({ mid }: { mid: number }) => ({ tmid: mid }),
  value: ({ rank_list }): FansRanking | null => {
    if (!rank_list) return null;
    const { dynamic_act, video_act, video_play } = rank_list;
    if ([dynamic_act, video_act, video_play].every(({ length }) => length === 0)) return null;
    return {
      dynamics: fanNames(dynamic_act),
      videos: fanNames(video_act),
      plays: fanNames(video_play),
    };
  },
});

/** Who has exactly this name; null: nobody. */
export const personNamedRead = defineRead(nameToUid, {
  callers: PAGES,
  // The call takes several, with commas between them; no name has one.
  input: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(PERSON_NAME_MAX), z.regex(/^[^,]*$/)),
  }),
  params: ({ name }) => ({ names: [name] }),
  value: ({ uid_list: found }, { name }): number | null => {
    const same = found.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const mid = Number(same?.uid);
    return Number.isSafeInteger(mid) && mid > 0 ? mid : null;
  },
});
