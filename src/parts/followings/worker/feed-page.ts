import type { DataOf } from '../../../api/define.ts';
import { feedAll } from '../../../api/operations/feed.ts';
import type { FeedPage, FeedUpload } from '../shared/feed-walk.ts';

type FeedData = DataOf<typeof feedAll>;

/** Only an upload by a person: a repost is no upload, and a show's number is nobody's. */
function uploadOf({ type, modules }: FeedData['items'][number]): FeedUpload[] {
  if (type !== 'DYNAMIC_TYPE_AV') return [];
  const { mid, pub_ts, type: kind } = modules.module_author ?? {};
  if (kind && kind !== 'AUTHOR_TYPE_NORMAL') return [];
  const isAccount = typeof mid === 'number' && mid > 0;
  return [{ mid: isAccount ? mid : null, atSeconds: pub_ts && pub_ts > 0 ? pub_ts : null }];
}

export const feedUploadsOf = ({ items }: FeedData): FeedUpload[] => items.flatMap(uploadOf);

/** @param asked The offset that the page was asked with. */
export function feedPageOf(asked: string, data: FeedData, dropped: number): FeedPage {
  const next = feedAll.page?.style === 'cursor' ? feedAll.page.next(data, dropped) : null;
  return {
    offset: asked,
    uploads: feedUploadsOf(data),
    dropped,
    next: typeof next?.['offset'] === 'string' ? next['offset'] : null,
  };
}
