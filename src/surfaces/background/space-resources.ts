import type { DataOf } from '../../api/define.ts';
import { topFans } from '../../api/operations/followings.ts';
import { elecMonthly, liveRoomOld, reservations, spaceNotice } from '../../api/operations/page.ts';
import { masterpiece, topVideo, upLikeImg } from '../../api/operations/works.ts';
import type {
  ChosenVideo,
  FanName,
  FansRanking,
  LiveRoom,
  Reservation,
  Supporters,
} from '../../parts/person/shared/person.ts';
import type { LikeEffect } from '../../parts/works/shared/works.ts';
import { nameOf, textOf, titleOf } from '../../reading/convert.ts';
import { defineResource } from '../../reading/reader.ts';
import { pictureUrl, siteUrl } from '../../shared/links.ts';

/** What a space page says beyond its figures; asked only when somebody unfolds it. */

interface OfPerson {
  readonly mid: number;
}

/** null: the person has no live room. */
export const liveResource = defineResource(liveRoomOld)(
  ({ mid }: OfPerson) => ({ mid }),
  (data): LiveRoom | null =>
    data.roomStatus
      ? {
          on: data.live_status ?? data.liveStatus ?? false,
          url: siteUrl(data.url) || `https://live.bilibili.com/${data.roomid}`,
          title: titleOf(data.title),
        }
      : null,
);

export const noticeResource = defineResource(spaceNotice)(
  ({ mid }: OfPerson) => ({ mid }),
  (data): string => textOf((data ?? '').trim()),
);

type Chosen = DataOf<typeof masterpiece>[number];

const chosen = ({ aid, bvid, title, duration, stat, reason }: Chosen): ChosenVideo => ({
  aid,
  bvid,
  title: titleOf(title),
  durationSeconds: duration,
  plays: stat?.view ?? null,
  reason: textOf(reason),
});

export const pinnedResource = defineResource(topVideo)(
  ({ mid }: OfPerson) => ({ vmid: mid }),
  (data): ChosenVideo | null => (data ? chosen(data) : null),
);

export const chosenResource = defineResource(masterpiece)(
  ({ mid }: OfPerson) => ({ vmid: mid }),
  (data): readonly ChosenVideo[] => data.map(chosen),
);

/** More are a list of their own, which nobody reads in a side panel. */
const MOST_SUPPORTERS = 10;

/** null: there is no charging programme. */
export const supportersResource = defineResource(elecMonthly)(
  ({ mid }: OfPerson) => ({ up_mid: mid }),
  (data): Supporters | null =>
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
);

export const reservationsResource = defineResource(reservations)(
  ({ mid }: OfPerson) => ({ vmid: mid }),
  (data): readonly Reservation[] =>
    data.map((row) => ({
      sid: row.sid,
      name: titleOf(row.name),
      total: row.total ?? null,
      startsSeconds: row.live_plan_start_time || null,
      reserved: row.is_follow === true,
    })),
);

const RANKED = 10;

type Ranked = NonNullable<DataOf<typeof topFans>['rank_list']>['video_act'];

const fanNames = (list: Ranked): readonly FanName[] =>
  list.slice(0, RANKED).map(({ mid, uname }) => ({ mid, name: nameOf(uname) }));

/** null: the service keeps none for this account (few uploads, few fans). */
export const fansRankingResource = defineResource(topFans)(
  ({ mid }: OfPerson) => ({ tmid: mid }),
  ({ rank_list }): FansRanking | null => {
    if (!rank_list) return null;
    const { dynamic_act, video_act, video_play } = rank_list;
    if ([dynamic_act, video_act, video_play].every(({ length }) => length === 0)) return null;
    return {
      dynamics: fanNames(dynamic_act),
      videos: fanNames(video_act),
      plays: fanNames(video_play),
    };
  },
);

/** null: the person has no such effect, which is the rule. */
export const likeEffectResource = defineResource(upLikeImg)(
  ({ mid }: OfPerson) => ({ vmid: mid }),
  (data): LikeEffect | null => {
    const pictures = [data?.pre_img ?? '', data?.suc_img ?? ''].map(pictureUrl).filter(Boolean);
    return pictures.length > 0 ? { pictures, text: textOf(data?.content ?? '') } : null;
  },
);
