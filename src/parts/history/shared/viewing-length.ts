import type { VideoProgress } from '../../../shared/video-progress.ts';

/** How far videos were watched; `unknown`: their length or position was not told. */
export type End = 'finished' | 'most' | 'some' | 'brief' | 'unknown';

/** How long videos are: under so many minutes, or longer than all of these. */
export const VIDEO_LENGTHS = [
  'under1',
  'under5',
  'under20',
  'under60',
  'over60',
  'unknown',
] as const;
export type VideoLength = (typeof VIDEO_LENGTHS)[number];

const LENGTH_MINUTES = [1, 5, 20, 60] as const;

export function endOf(progress: VideoProgress, durationSeconds: number): End {
  if (progress === 'finished') return 'finished';
  if (durationSeconds <= 0) return 'unknown';
  const share = progress / durationSeconds;
  if (share >= 0.9) return 'finished';
  return share >= 0.5 ? 'most' : share >= 0.1 ? 'some' : 'brief';
}

export function videoLengthOf(durationSeconds: number): VideoLength {
  if (durationSeconds <= 0) return 'unknown';
  const at = LENGTH_MINUTES.findIndex((minutes) => durationSeconds < minutes * 60);
  return VIDEO_LENGTHS[at < 0 ? LENGTH_MINUTES.length : at] as VideoLength;
}
