import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import { isBegun } from '@/src/shared/video-progress.ts';

/** Where a video was left; null where it was not begun, or ended. */
export function placeLeft({
  business,
  url,
  progress,
  part,
}: HistoryItem): { readonly href: string; readonly seconds: number } | null {
  if (business !== 'archive' || url === '' || !isBegun(progress)) return null;
  const place = new URL(url);
  if (part > 1) place.searchParams.set('p', String(part));
  place.searchParams.set('t', String(progress));
  return { href: place.href, seconds: progress };
}
