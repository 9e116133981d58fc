import type { DataOf } from '../../../api/define.ts';
import { navNum, userVideos } from '../../../api/operations/space.ts';
import { upLikeImg } from '../../../api/operations/works.ts';
import { lengthToSeconds, nameOf, textOf, titleOf } from '../../../reading/convert.ts';
import { defineRead, OfPerson } from '../../../reading/define-read.ts';
import { ANYWHERE } from '../../../shared/callers.ts';
import { pictureUrl } from '../../../shared/links.ts';
import type { Upload, Uploads, WorkCounts } from '../shared/upload.ts';
import type { LikeEffect } from '../shared/works.ts';

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

/** The most that one answer holds; enough for the charts. */
const LATEST_UPLOADS = 50;

export const workCountsRead = defineRead(navNum, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ mid }),
  value: (data): WorkCounts => ({
    video: data.video,
    article: data.article,
    opus: data.opus,
    audio: data.audio,
    season: data.season_num,
    series: data.channel?.guest ?? null,
    course: data.pugv,
  }),
});

export const latestUploadsRead = defineRead(userVideos, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ mid, ps: LATEST_UPLOADS }),
  value: (data): Uploads => ({
    total: data.page.count,
    partitions: Object.values(data.list.tlist ?? {})
      .map(({ tid, name, count }) => ({ tid, name: nameOf(name), count }))
      .sort((a, b) => b.count - a.count),
    list: uploadsOf(data),
  }),
  version: 2,
});

/** null: the person has no such effect, which is the rule. */
export const likeEffectRead = defineRead(upLikeImg, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ vmid: mid }),
  value: (data): LikeEffect | null => {
    const pictures = [data?.pre_img ?? '', data?.suc_img ?? ''].map(pictureUrl).filter(Boolean);
    return pictures.length > 0 ? { pictures, text: textOf(data?.content ?? '') } : null;
  },
});
