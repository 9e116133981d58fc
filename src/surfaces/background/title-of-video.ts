import { historyPageRead } from '../../parts/history/worker/shared.ts';
import { toviewListRead } from '../../parts/toview/worker/shared.ts';
import type { Reader } from '../../reading/reader.ts';
import { videoLink } from '../../shared/links.ts';
import { parseVideoLink } from '../../shared/video-link.ts';

interface Wanted {
  readonly aid?: number;
  readonly bvid?: string;
}

/** What a video is called, by the lists kept on this machine; null: by none of them. */
export function createTitleOfVideo({ read }: Pick<Reader, 'read'>) {
  return async (account: number, { aid, bvid }: Wanted): Promise<string | null> => {
    const kept = { from: 'cache', account } as const;
    const later = await read(toviewListRead, {}, kept);
    const listed = later?.value.find((item) => item.aid === aid || item.bvid === bvid);
    if (listed) return listed.title || null;
    const wanted = parseVideoLink(videoLink({ bvid: bvid ?? '', aid: aid ?? 0 }));
    const viewed = await read(historyPageRead, { cursor: null }, kept);
    // A view is known by the number of its video, and leads to it by its BV id.
    const seen = viewed?.value.items.find(
      ({ key, url }) => key === `archive_${aid}` || isSame(parseVideoLink(url), wanted),
    );
    return seen?.title || null;
  };
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
