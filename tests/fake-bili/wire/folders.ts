import { folderId } from '../state/folders.ts';
import type { Person } from '../state/person.ts';
import type { Video } from '../state/videos.ts';
import type { Folder } from '../state/world.ts';
import { shownTitle } from './archive.ts';
import { coverUrl, faceUrl } from './pictures.ts';

/** Bit 0: private. Bit 1: not the default folder. */
function attrOf({ isPrivate, isDefault }: Folder): number {
  return (isPrivate ? 1 : 0) + (isDefault ? 0 : 22);
}

/** @param rid Video that `fav_state` speaks of; 0: none. */
export function folderRow(mid: number, folder: Folder, rid: number): Record<string, unknown> {
  return {
    id: folderId(mid, folder),
    fid: folder.fid,
    mid,
    attr: attrOf(folder),
    title: folder.title,
    fav_state: folder.aids.includes(rid) ? 1 : 0,
    media_count: folder.aids.length,
  };
}

/** Public folders of somebody without a session: only their number is kept. */
export function othersFolders(person: Person): Record<string, unknown>[] {
  return Array.from({ length: person.works.folders }, (_, place) =>
    folderRow(
      person.mid,
      {
        fid: 5_000_000 + person.index * 50 + place,
        title: place === 0 ? '默认收藏夹' : `${person.topic.name}${place}`,
        intro: '',
        isPrivate: false,
        isDefault: place === 0,
        aids: Array.from({ length: (person.index * 7 + place * 31) % 200 }, (_, n) => n),
        addedAt: new Map(),
      },
      0,
    ),
  );
}

/** @param addedAt Unix seconds. */
export function folderMedia(video: Video, addedAt: number): Record<string, unknown> {
  const { aid, bvid, owner } = video;
  return {
    id: aid,
    type: 2,
    title: shownTitle(video),
    cover: coverUrl(aid),
    intro: video.desc,
    page: video.parts,
    duration: video.duration,
    upper: { mid: owner.mid, name: owner.name, face: faceUrl(owner.mid) },
    attr: video.state < 0 ? 9 : 0,
    cnt_info: { collect: video.favorites, play: video.views, danmaku: video.danmaku },
    link: `bilibili://video/${aid}`,
    ctime: video.pubdate,
    pubtime: video.pubdate,
    fav_time: addedAt,
    bv_id: bvid,
    bvid,
    season: null,
  };
}

/** A folder as it is made, and as it stands above what is in it. */
export function newFolder(mid: number, folder: Folder, now: number): Record<string, unknown> {
  const { fav_state, media_count, ...row } = folderRow(mid, folder, 0);
  return {
    ...row,
    cover: '',
    upper: { mid: 0, name: '', face: '', followed: false, vip_type: 0, vip_statue: 0 },
    cover_type: 0,
    cnt_info: { collect: 0, play: 0, thumb_up: 0, share: 0 },
    type: 0,
    intro: folder.intro,
    ctime: now,
    mtime: now,
    state: 0,
    fav_state,
    like_state: 0,
    media_count,
  };
}
