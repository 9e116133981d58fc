/** How far a video was watched: seconds, or to its end. */
export type VideoProgress = number | 'finished';

interface Watched {
  readonly progress: VideoProgress;
  readonly durationSeconds: number;
}

/** Share of it that was watched, 0 to 1. */
export function watchedShare({ progress, durationSeconds }: Watched): number {
  if (progress === 'finished') return 1;
  return durationSeconds > 0 ? Math.min(1, progress / durationSeconds) : 0;
}

/** It was begun and not watched to its end. */
export function isBegun(progress: VideoProgress): progress is number {
  return progress !== 'finished' && progress > 0;
}
