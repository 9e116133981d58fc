import type { Post } from '../state/dynamics.ts';
import type { Video } from '../state/videos.ts';
import type { Account } from '../state/world.ts';
import { clock, NO_PENDANT, shortCount, verifyOf, vipOfAccount } from './common.ts';
import { beijingText } from './logs.ts';
import { coverUrl, faceUrl, pictureUrl, secure } from './pictures.ts';

const withoutScheme = (address: string) => secure(address).replace(/^https:/, '');

const TYPES: Readonly<Record<Post['kind'], string>> = {
  video: 'DYNAMIC_TYPE_AV',
  word: 'DYNAMIC_TYPE_WORD',
  pictures: 'DYNAMIC_TYPE_DRAW',
  article: 'DYNAMIC_TYPE_ARTICLE',
  forward: 'DYNAMIC_TYPE_FORWARD',
  'forward-gone': 'DYNAMIC_TYPE_FORWARD',
};

/** Numbers inside are texts made for the screen. */
function archiveMajor(video: Video): Record<string, unknown> {
  return {
    type: 'MAJOR_TYPE_ARCHIVE',
    archive: {
      aid: String(video.aid),
      badge: { bg_color: '#FB7299', color: '#FFFFFF', icon_url: null, text: '投稿视频' },
      bvid: video.bvid,
      cover: coverUrl(video.aid),
      desc: video.desc,
      disable_preview: 0,
      duration_text: clock(video.duration),
      jump_url: `//www.bilibili.com/video/${video.bvid}`,
      stat: { danmaku: shortCount(video.danmaku), play: shortCount(video.views) },
      title: video.title,
      type: 1,
    },
  };
}

function opusMajor({ id, kind, text, n, owner }: Post): Record<string, unknown> {
  const picture = { height: 1080, width: 1920, size: 300 + (n % 90), live_url: null };
  const count = kind === 'pictures' ? 1 + (n % 4) : kind === 'article' ? 1 : 0;
  return {
    type: 'MAJOR_TYPE_OPUS',
    opus: {
      fold_action: ['展开', '收起'],
      jump_url: `//www.bilibili.com/opus/${id}`,
      pics: Array.from({ length: count }, (_, place) => ({
        ...picture,
        url: pictureUrl('article', owner.index * 1000 + n * 5 + place),
      })),
      summary: {
        rich_text_nodes: [{ orig_text: text, text, type: 'RICH_TEXT_NODE_TYPE_TEXT' }],
        text,
      },
      title: kind === 'article' ? text : null,
    },
  };
}

function contentOf(post: Post): Record<string, unknown> {
  const { kind, video, text } = post;
  const isForward = kind === 'forward' || kind === 'forward-gone';
  return {
    additional: null,
    desc: isForward ? { rich_text_nodes: [], text } : null,
    major: isForward ? null : kind === 'video' && video ? archiveMajor(video) : opusMajor(post),
    topic: null,
  };
}

function authorOf({ owner, at, n }: Post, viewer: Account): Record<string, unknown> {
  return {
    mid: owner.mid,
    name: owner.name,
    face: faceUrl(owner.mid),
    face_nft: false,
    following: viewer.mid === owner.mid ? null : viewer.followings.has(owner.mid),
    jump_url: withoutScheme(`https://space.bilibili.com/${owner.mid}`),
    label: '',
    official_verify: verifyOf(owner),
    pendant: NO_PENDANT,
    pub_action: '',
    pub_location_text: '',
    pub_time: beijingText(at).slice(0, 10),
    // Both forms were seen.
    pub_ts: n % 13 === 5 ? String(at) : at,
    type: 'AUTHOR_TYPE_NORMAL',
    vip: vipOfAccount(owner),
  };
}

function basicOf({ id, video, kind }: Post): Record<string, unknown> {
  const rid = kind === 'video' && video ? String(video.aid) : String(id);
  const like_icon = { action_url: '', end_url: '', id: 0, start_url: '' };
  return {
    comment_id_str: rid,
    comment_type: kind === 'video' ? 1 : 17,
    like_icon,
    rid_str: rid,
    jump_url: '',
  };
}

/** What stands in the place of a post that its author has taken back. */
const GONE = {
  basic: { comment_id_str: '', comment_type: 0, rid_str: '' },
  id_str: null,
  modules: {
    module_author: {
      mid: 0,
      name: '',
      face: '',
      pub_ts: 0,
      pub_time: '',
      pub_action: '',
      type: 'AUTHOR_TYPE_NORMAL',
      following: null,
    },
    module_dynamic: {
      additional: null,
      desc: null,
      major: { none: { tips: '源动态已被作者删除' }, type: 'MAJOR_TYPE_NONE' },
      topic: null,
    },
  },
  type: 'DYNAMIC_TYPE_NONE',
  visible: true,
} as const;

function originOf(post: Post, viewer: Account): Record<string, unknown> {
  if (post.kind === 'forward-gone') return { orig: GONE };
  const { video } = post;
  if (post.kind !== 'forward' || !video) return {};
  const { id, at, ...rest } = post;
  const original: Post = { ...rest, id: id - 777n, at: Math.min(at, video.pubdate), kind: 'video' };
  return { orig: postRow(original, viewer, false) };
}

/** One post, with the one it passes on. */
export function postRow(post: Post, viewer: Account, isPinned: boolean): Record<string, unknown> {
  const count = (part: number) => ({ count: Math.floor(post.likes / part), forbidden: false });
  return {
    basic: basicOf(post),
    id_str: String(post.id),
    modules: {
      module_author: authorOf(post, viewer),
      module_dynamic: contentOf(post),
      module_more: { three_point_items: [] },
      module_stat: {
        comment: count(7),
        forward: count(30),
        like: { ...count(1), status: false },
      },
      ...(isPinned ? { module_tag: { text: '置顶' } } : {}),
    },
    ...originOf(post, viewer),
    type: TYPES[post.kind],
    visible: true,
  };
}

/** A new part of a show: in the author's place stands the show, with the show's own number. */
export function showRow({ id, at, n }: Post): Record<string, unknown> {
  const season = 40_000 + (n % 50);
  return {
    basic: { comment_id_str: String(id), comment_type: 1, rid_str: String(season) },
    id_str: String(id + 1n),
    modules: {
      module_author: {
        mid: season,
        name: '山间放送',
        face: '',
        pub_action: '更新了',
        pub_time: beijingText(at).slice(0, 10),
        pub_ts: at,
        type: 'AUTHOR_TYPE_PGC',
      },
      module_dynamic: {
        additional: null,
        desc: null,
        major: { type: 'MAJOR_TYPE_PGC', pgc: { season_id: season, title: '第 3 话' } },
        topic: null,
      },
    },
    type: 'DYNAMIC_TYPE_PGC_UNION',
    visible: true,
  };
}

/** Counts are texts; views are only told to the author. */
export function opusRow(post: Post, isOwn: boolean): Record<string, unknown> {
  const { id, kind, n, owner, text, likes } = post;
  const url = pictureUrl('article', owner.index * 1000 + n * 5);
  return {
    content: text,
    cover: kind === 'word' ? null : { height: 1080, url, width: 1920 },
    jump_url: `//www.bilibili.com/opus/${id}`,
    opus_id: String(id),
    stat: { like: String(likes), ...(isOwn ? { view: String(likes * 21) } : {}) },
  };
}
