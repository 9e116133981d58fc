import { searchForm } from '../../../shared/search-form.ts';
import { isBegun, watchedShare } from '../../../shared/video-progress.ts';
import type { ToviewItem } from './item.ts';

export const TOVIEW_FILTERS = ['all', 'unwatched', 'started', 'finished', 'dead'] as const;
export type ToviewFilter = (typeof TOVIEW_FILTERS)[number];

export const TOVIEW_SORTS = [
  'newest',
  'oldest',
  'shortest',
  'longest',
  'progress',
  'uploader',
] as const;
export type ToviewSort = (typeof TOVIEW_SORTS)[number];

const PASSES: Readonly<Record<ToviewFilter, (item: ToviewItem) => boolean>> = {
  all: () => true,
  unwatched: (item) => !item.dead && item.progress === 0,
  started: (item) => !item.dead && isBegun(item.progress),
  finished: (item) => !item.dead && item.progress === 'finished',
  dead: (item) => item.dead,
};

let names: Intl.Collator | undefined;

/** By sound for Chinese names. Made once and only when wanted, since making one is dear. */
function compareNames(a: string, b: string): number {
  names ??= new Intl.Collator('zh-Hans-CN', { numeric: true });
  return names.compare(a, b);
}

const ORDERS: Readonly<Record<ToviewSort, (a: ToviewItem, b: ToviewItem) => number>> = {
  newest: (a, b) => b.addedSeconds - a.addedSeconds,
  oldest: (a, b) => a.addedSeconds - b.addedSeconds,
  shortest: (a, b) => a.durationSeconds - b.durationSeconds,
  longest: (a, b) => b.durationSeconds - a.durationSeconds,
  progress: (a, b) => watchedShare(b) - watchedShare(a),
  uploader: (a, b) =>
    compareNames(a.owner?.name ?? '', b.owner?.name ?? '') || b.addedSeconds - a.addedSeconds,
};

/** What a search looks at: title, uploader, BV id; folded once for each item. */
const searched = new WeakMap<ToviewItem, string>();

function searchedText(item: ToviewItem): string {
  const known = searched.get(item);
  if (known !== undefined) return known;
  const text = searchForm(`${item.title} ${item.owner?.name ?? ''} ${item.bvid}`);
  searched.set(item, text);
  return text;
}

/** Items that pass filter and search (title, uploader, BV id), in order. */
export function selectToview(
  items: readonly ToviewItem[],
  query: { filter: ToviewFilter; sort: ToviewSort; text: string; owner?: number | null },
): readonly ToviewItem[] {
  const wanted = searchForm(query.text);
  const { owner = null } = query;
  const found = items.filter(
    (item) =>
      PASSES[query.filter](item) &&
      (owner === null || item.owner?.mid === owner) &&
      (wanted === '' || searchedText(item).includes(wanted)),
  );
  return found.sort(ORDERS[query.sort]);
}

/** Seconds left to watch; finished and dead videos count nothing. */
export function timeLeftSeconds(items: readonly ToviewItem[]): number {
  return items.reduce(
    (sum, { dead, progress, durationSeconds }) =>
      dead || progress === 'finished' ? sum : sum + Math.max(0, durationSeconds - progress),
    0,
  );
}

/** The first items, in the order shown, that together can be watched in so many seconds. */
export function fittingInto(items: readonly ToviewItem[], seconds: number): readonly ToviewItem[] {
  let left = seconds;
  return items.filter((item) => {
    const needed = timeLeftSeconds([item]);
    if (needed === 0 || needed > left) return false;
    left -= needed;
    return true;
  });
}
