import type { Channel } from '../state/channels.ts';
import type { Video } from '../state/videos.ts';
import { coverUrl, pictureUrl } from './pictures.ts';

/** A video inside a season or a series. Times in seconds, playback_position in percent. */
export function channelArchive(video: Video): Record<string, unknown> {
  const { aid } = video;
  return {
    aid,
    bvid: video.bvid,
    ctime: video.pubdate - 600,
    duration: video.duration,
    enable_vt: false,
    interactive_video: false,
    pic: coverUrl(aid),
    playback_position: aid % 4 === 0 ? aid % 100 : 0,
    pubdate: video.pubdate,
    stat: { view: video.views, vt: 0 },
    state: video.state,
    title: video.title,
    ugc_pay: 0,
    vt_display: '',
  };
}

export function seasonMeta({ id, owner, name, videos }: Channel): Record<string, unknown> {
  return {
    category: 0,
    cover: pictureUrl('season', id),
    description: '',
    mid: owner.mid,
    name,
    ptime: videos[0]?.pubdate ?? 0,
    season_id: id,
    total: videos.length,
  };
}

function seriesMeta({ id, owner, name, videos }: Channel): Record<string, unknown> {
  const [newest, oldest] = [videos[0]?.pubdate ?? 0, videos.at(-1)?.pubdate ?? 0];
  return {
    category: 1,
    cover: pictureUrl('season', id),
    creator: String(owner.mid),
    ctime: oldest,
    description: '',
    keywords: [''],
    last_update_ts: newest,
    mid: owner.mid,
    mtime: newest,
    name,
    raw_keywords: '',
    series_id: id,
    state: 2,
    total: videos.length,
  };
}

/** Videos that the list of channels shows of each. */
const SHOWN = 6;

export function channelGroup(channel: Channel): Record<string, unknown> {
  const shown = channel.videos.slice(0, SHOWN);
  return {
    archives: shown.map(channelArchive),
    meta: channel.kind === 'season' ? seasonMeta(channel) : seriesMeta(channel),
    recent_aids: shown.map(({ aid }) => aid),
  };
}
