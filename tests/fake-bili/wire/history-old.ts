import type { Video } from '../state/videos.ts';
import type { HistoryEntry, World } from '../state/world.ts';
import { archive } from './archive.ts';
import { historyTitle } from './history.ts';

/** Kind in the old list: 3 a video, 4 a show, 10 a course. */
const TYPES: Readonly<Partial<Record<HistoryEntry['business'], number>>> = {
  archive: 3,
  pgc: 4,
  cheese: 10,
};

/** One row of the old list: a whole video with what was watched of it. */
export function historyOldRow(
  world: World,
  entry: HistoryEntry,
  video: Video,
): Record<string, unknown> {
  const { business, kid, progress, view_at } = entry;
  const row = archive(video);
  const link = business === 'archive' ? '' : `https://www.bilibili.com/${business}/play/ep${kid}`;
  return {
    ...row,
    title: historyTitle(world, entry),
    favorite: false,
    type: TYPES[business] ?? 0,
    sub_type: 0,
    device: entry.dt,
    page: {
      cid: video.cid,
      page: 1,
      from: 'vupload',
      part: '正片',
      duration: video.duration,
      vid: '',
      weblink: '',
      dimension: row.dimension,
    },
    count: video.parts,
    progress: Math.min(progress, Math.max(1, video.duration - 1)),
    view_at,
    kid,
    business,
    redirect_link: link,
  };
}
