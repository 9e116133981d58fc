import type { Video } from '../state/videos.ts';
import type { ToviewEntry } from '../state/world.ts';
import { clock, shortCount } from './common.ts';
import { coverUrl, faceUrl, pictureUrl } from './pictures.ts';

const DIMENSION = { width: 1920, height: 1080, rotate: 0 } as const;
const DEAD_TITLE = '已失效视频';

/** Title as lists show it: dead videos lose theirs. */
export const shownTitle = (video: Video): string => (video.state < 0 ? DEAD_TITLE : video.title);

/** The full archive object. Durations and times in seconds. */
export function archive(video: Video): Record<string, unknown> {
  const { aid, owner } = video;
  return {
    aid,
    videos: video.parts,
    tid: video.tid,
    tname: video.tname,
    copyright: 1,
    pic: coverUrl(aid),
    title: shownTitle(video),
    pubdate: video.pubdate,
    ctime: video.pubdate - 600,
    desc: video.state < 0 ? '' : video.desc,
    state: video.state,
    duration: video.duration,
    rights: {
      bp: 0,
      elec: 0,
      download: 0,
      movie: 0,
      pay: 0,
      hd5: 1,
      no_reprint: 1,
      autoplay: 1,
      ugc_pay: 0,
      is_cooperation: 0,
      ugc_pay_preview: 0,
      no_background: 0,
    },
    owner: { mid: owner.mid, name: owner.name, face: faceUrl(owner.mid) },
    stat: {
      aid,
      view: video.views,
      danmaku: video.danmaku,
      reply: video.replies,
      favorite: video.favorites,
      coin: video.coins,
      share: video.shares,
      now_rank: 0,
      his_rank: 0,
      like: video.likes,
      dislike: 0,
      vt: 0,
      vv: video.views,
    },
    dynamic: '',
    cid: video.cid,
    dimension: DIMENSION,
    bvid: video.bvid,
  };
}

/** Pinned video and representative works. */
export function topArchive(video: Video, reason: string): Record<string, unknown> {
  return { ...archive(video), attribute: 16_768, reason, inter_video: false };
}

/** One row of watch-later. @param seq Place counted from the end. */
export function toviewRow(video: Video, entry: ToviewEntry, seq: number): Record<string, unknown> {
  const first = {
    cid: video.cid,
    page: 1,
    from: 'vupload',
    part: '正片',
    duration: video.duration,
    vid: '',
    weblink: '',
    dimension: DIMENSION,
    ctime: video.pubdate,
  };
  return {
    ...archive(video),
    pages: [first],
    // The part that was watched last; there before anything was watched, too.
    page: { ...first, page: entry.progress > 0 ? 1 + (video.aid % video.parts) : 1 },
    progress: entry.progress,
    add_at: entry.add_at,
    short_link_v2: `https://b23.tv/${video.bvid}`,
    uri: '',
    viewed: entry.progress === -1,
    seq,
    is_pgc: false,
    pgc_label: '',
    is_pugv: false,
    enable_vt: 0,
    view_text_1: shortCount(video.views),
    cover43: '',
    tidv2: 2000 + video.tid,
    tnamev2: video.tname,
    pid_v2: 1000,
    pid_name_v2: video.owner.topic.name,
  };
}

/** The row that parts newer from older ones; it is no video. */
export function toviewDivider(): Record<string, unknown> {
  return {
    aid: 0,
    bvid: '',
    title: '以下为更早添加的视频',
    pic: '',
    duration: 0,
    state: 0,
    owner: { mid: 0, name: '', face: '' },
    progress: 0,
    add_at: 0,
    viewed: false,
    seq: 0,
    is_pgc: false,
  };
}

/** One row of somebody's uploads. `length` is text, `created` seconds, `play` sometimes "--". */
export function uploadRow(video: Video): Record<string, unknown> {
  const { aid, owner, season } = video;
  return {
    comment: video.replies,
    typeid: video.tid,
    play: video.viewsHidden ? '--' : video.views,
    pic: coverUrl(aid),
    subtitle: '',
    description: video.desc,
    copyright: '1',
    title: video.title,
    review: 0,
    author: owner.name,
    mid: owner.mid,
    created: video.pubdate,
    length: clock(video.duration),
    video_review: video.danmaku,
    aid,
    bvid: video.bvid,
    hide_click: video.viewsHidden,
    is_pay: 0,
    is_union_video: 0,
    is_steins_gate: 0,
    is_live_playback: 0,
    is_lesson_video: 0,
    is_lesson_finished: 0,
    lesson_update_info: '',
    jump_url: '',
    meta:
      season === 0
        ? null
        : {
            id: season,
            title: `合集·${owner.topic.name}系列`,
            cover: pictureUrl('season', season),
            mid: owner.mid,
            intro: '',
            sign_state: 0,
            attribute: 140,
            stat: { season_id: season, view: 99, danmaku: 1, reply: 1, favorite: 1, coin: 1 },
            ep_count: 6,
            first_aid: aid,
            ptime: video.pubdate,
            ep_num: 6,
          },
    is_avoided: 0,
    season_id: season,
    attribute: 16_768,
    is_charging_arc: false,
    elec_arc_type: 0,
    vt: 0,
    enable_vt: 0,
    vt_display: '',
    playback_position: 0,
    is_self_view: false,
  };
}
