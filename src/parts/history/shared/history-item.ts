import type { VideoProgress } from '../../../shared/video-progress.ts';

export interface HistoryItem {
  /** business_kid: what deleting wants. */
  readonly key: string;
  readonly business: string;
  readonly title: string;
  readonly cover: string;
  readonly url: string;
  /** mid 0, as it is stored: whose name it is was not told. */
  readonly author: { readonly mid: number; readonly name: string } | null;
  /** Unix seconds; 0, as it is stored: the service did not date it. */
  readonly viewedSeconds: number;
  readonly progress: VideoProgress;
  readonly durationSeconds: number;
  /** Which part of a video; 0 where there are none. */
  readonly part: number;
  readonly badge: string;
  readonly device: 'phone' | 'web' | 'tablet' | 'tv' | 'other';
}

export interface HistoryCursor {
  readonly max: number;
  readonly view_at: number;
  readonly business: string;
}

export interface HistorySlice {
  readonly items: readonly HistoryItem[];
  /** null at the end. */
  readonly next: HistoryCursor | null;
}

/** A page of what a search in the history found. */
export interface FoundViewings {
  readonly items: readonly HistoryItem[];
  readonly more: boolean;
}

/** dt as the reference lists it: 1 3 5 7 phones, 2 web, 4 6 tablets, 33 television. */
export function deviceOf(dt: number | null): HistoryItem['device'] {
  if (dt === 2) return 'web';
  if (dt === 4 || dt === 6) return 'tablet';
  if (dt === 33) return 'tv';
  return dt === 1 || dt === 3 || dt === 5 || dt === 7 ? 'phone' : 'other';
}
