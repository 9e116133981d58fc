import type { Video } from '../state/videos.ts';
import type { Account } from '../state/world.ts';
import { shownTitle } from './archive.ts';
import { shortCount } from './common.ts';
import { coverUrl, faceUrl } from './pictures.ts';

/** `id` is the aid, and the BV id is `bv_id` here. */
export function mediaRow(video: Video, viewer: Account | null): Record<string, unknown> {
  const { aid, owner } = video;
  return {
    id: aid,
    offset: 0,
    index: 0,
    intro: video.desc,
    attr: video.state < 0 ? 1 : 0,
    tid: video.tid,
    copy_right: 1,
    cnt_info: {
      collect: video.favorites,
      play: video.views,
      thumb_up: video.likes,
      thumb_down: 0,
      share: video.shares,
      reply: video.replies,
      danmaku: video.danmaku,
      coin: video.coins,
      vt: 0,
      play_switch: 0,
      view_text_1: shortCount(video.views),
    },
    cover: coverUrl(aid),
    duration: video.duration,
    pubtime: video.pubdate,
    like_state: 0,
    fav_state: 0,
    page: video.parts,
    pages: Array.from({ length: video.parts }, (_, place) => ({
      id: video.cid + place,
      title: place === 0 ? '正片' : `第${place + 1}部分`,
      intro: '',
      duration: Math.floor(video.duration / video.parts),
      link: '',
      page: place + 1,
      metas: [],
      from: 'vupload',
      dimension: { width: 1920, height: 1080, rotate: 0 },
    })),
    title: shownTitle(video),
    type: 2,
    upper: {
      mid: owner.mid,
      name: owner.name,
      face: faceUrl(owner.mid),
      followed: viewer?.followings.has(owner.mid) ? 1 : 0,
      fans: 0,
      vip_type: owner.vip,
      vip_statue: 0,
    },
    link: `bilibili://video/${aid}`,
    bv_id: video.bvid,
    short_link: `https://b23.tv/${video.bvid}`,
    badge: null,
  };
}
