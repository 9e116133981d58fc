import type { VideoProgress } from '../../../shared/video-progress.ts';

export interface ToviewItem {
  readonly aid: number;
  readonly bvid: string;
  readonly title: string;
  readonly cover: string;
  readonly durationSeconds: number;
  readonly progress: VideoProgress;
  /** Unix seconds. */
  readonly addedSeconds: number;
  readonly owner: { readonly mid: number; readonly name: string } | null;
  /** Which part was watched last, of how many; 0 while that is none. */
  readonly part: number;
  readonly parts: number;
  /** null where the service does not say. */
  readonly plays: number | null;
  /** The video is gone. */
  readonly dead: boolean;
}

/** A favourites folder of the account. */
export interface FavFolder {
  /** The id that other calls want. */
  readonly id: number;
  readonly title: string;
  readonly count: number;
  readonly isPrivate: boolean;
}
