import { favFolders } from '../../../api/operations/favourites.ts';
import { toviewList } from '../../../api/operations/toview.ts';
import { nameOf, progressOf, titleOf } from '../../../reading/convert.ts';
import { defineRead, Nothing } from '../../../reading/define-read.ts';
import { defineReading } from '../../../reading/reading.ts';
import { PAGES } from '../../../shared/callers.ts';
import { pictureUrl } from '../../../shared/links.ts';
import type { FavFolder, ToviewItem } from '../shared/item.ts';

export const toviewListRead = defineRead(toviewList, {
  callers: PAGES,
  input: Nothing,
  topic: 'toview',
  forget: 'kept',
  params: () => ({}),
  value: (data): readonly ToviewItem[] =>
    data.list.map((row) => ({
      aid: row.aid,
      bvid: row.bvid,
      title: titleOf(row.title),
      cover: pictureUrl(row.pic),
      durationSeconds: row.duration,
      progress: progressOf(row.progress),
      addedSeconds: row.add_at,
      owner: row.owner ? { mid: row.owner.mid, name: nameOf(row.owner.name) } : null,
      part: row.page?.page ?? 0,
      parts: row.videos ?? 1,
      plays: row.stat?.view ?? null,
      dead: (row.state ?? 0) < 0,
    })),
  version: 3,
});

export const foldersReading = defineReading(favFolders, {
  params: ({ mid }: { mid: number }) => ({ up_mid: mid }),
  value: (data): readonly FavFolder[] =>
    (data?.list ?? []).map(({ id, title, attr, media_count }) => ({
      id,
      title: titleOf(title),
      count: media_count,
      // Bit 0 of attr.
      isPrivate: attr % 2 === 1,
    })),
});
