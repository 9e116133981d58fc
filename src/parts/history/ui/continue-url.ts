import type { HistoryItem } from '@/src/parts/history/shared/view.ts';

/** Where the video was left; null where it was not begun, or ended. */
export function continueUrl({ business, url, progressSeconds, part }: HistoryItem): string | null {
  if (business !== 'archive' || url === '' || progressSeconds <= 0) return null;
  const place = new URLSearchParams({ ...(part > 1 && { p: String(part) }) });
  place.set('t', String(progressSeconds));
  return `${url}?${place}`;
}
