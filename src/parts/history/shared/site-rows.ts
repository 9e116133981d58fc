import { aidOfBvid } from '../../../shared/bvid.ts';
import { parseVideoLink } from '../../../shared/video-link.ts';
import type { Viewing } from './archive.ts';
import type { HistoryItem } from './history-item.ts';
import {
  emptyBlock,
  monthOf,
  nameAt,
  sizeOf,
  type ViewingBlock,
  viewingName,
  withViewings,
} from './viewing-block.ts';

/** What has been read of the history that the site has, from its newest row downwards. */
export interface SiteRead {
  readonly items: readonly HistoryItem[];
  /** Unix seconds down to which it was read, or to its end; null: not at all. */
  readonly downToSeconds: number | 'end' | null;
  /** No row of it had to be left out. */
  readonly isSure: boolean;
}

export const SITE_UNREAD: SiteRead = { items: [], downToSeconds: null, isSure: false };

/** Where a viewing is; null: nobody knows whether the site has it as well. */
export type ViewingPlace = 'both' | 'here' | 'site' | null;

/** What is kept and what only the site has, in one. */
export interface JoinedViewings {
  readonly blocks: readonly ViewingBlock[];
  readonly placeOf: (name: string, viewedSeconds: number) => ViewingPlace;
}

const DEVICE_NUMBERS = { phone: 1, web: 2, tablet: 4, tv: 33, other: null } as const;

/** A row of the site, as if it were kept: what a list of the service does not tell is left empty. */
function viewOf(item: HistoryItem, account: number): Viewing {
  const link = parseVideoLink(item.url);
  const bvid = link.type === 'video' && 'bvid' in link ? link.bvid : '';
  const aid = link.type === 'video' && 'aid' in link ? link.aid : aidOfBvid(bvid);
  const oid = aid ?? Number(item.key.slice(item.key.lastIndexOf('_') + 1));
  const dt = DEVICE_NUMBERS[item.device];
  return { ...item, account, oid, bvid, partition: '', dt, learntAtMs: 0, raw: null };
}

/**
 * Puts what the site has among what is kept: a viewing that both have stands once. What only the site
 * has is in the newest months, which alone are made anew.
 */
export function joinSite(
  blocks: readonly ViewingBlock[],
  account: number,
  { items, downToSeconds, isSure }: SiteRead,
): JoinedViewings {
  const onSite = new Map(items.map((item) => [viewingName(item), item]));
  const months = Map.groupBy(items, ({ viewedSeconds }) => monthOf(viewedSeconds));
  const onlySite = new Set(onSite.keys());
  const joined = new Map(blocks.map((block) => [block.month, block]));
  for (const [month, ofIt] of months) {
    const block = joined.get(month);
    for (let row = 0; block && row < sizeOf(block); row += 1) onlySite.delete(nameAt(block, row));
    const news = ofIt.filter((item) => onlySite.has(viewingName(item)));
    if (news.length === 0) continue;
    const views = news.map((item) => viewOf(item, account));
    joined.set(month, withViewings(block ?? emptyBlock(account, month, 0), views));
  }
  const newest = Math.max(0, ...items.map(({ viewedSeconds }) => viewedSeconds));
  return {
    blocks: onlySite.size === 0 ? blocks : [...joined.values()].sort((a, b) => a.month - b.month),
    placeOf(name, viewedSeconds) {
      if (onlySite.has(name)) return 'site';
      if (onSite.has(name)) return 'both';
      // Of what is newer, and of the second at which the reading stands, nothing is known.
      const above = downToSeconds === 'end' ? 0 : downToSeconds;
      const isRead = above !== null && viewedSeconds > above;
      return isSure && isRead && viewedSeconds < newest ? 'here' : null;
    },
  };
}
