/** Helpers for turning wire values into domain values. */

import type { VideoProgress } from '../shared/video-progress.ts';

/** What the service allows is far below; what comes may be anything, and a list draws it all. */
const TITLE_MAX = 300;
const NAME_MAX = 64;
const TEXT_MAX = 500;

/** The beginning of a text; no character is cut in two. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A heading of any kind: of a video, a list, a room. */
export const titleOf = (text: string): string => cut(text, TITLE_MAX);

/** What a person, a group or a medal is called. */
export const nameOf = (text: string): string => cut(text, NAME_MAX);

/** A signature, a summary, a message. */
export const textOf = (text: string): string => cut(text, TEXT_MAX);

/** Decimal RGB to "#rrggbb". */
export function rgb(decimal: number): string {
  return `#${(decimal & 0xffffff).toString(16).padStart(6, '0')}`;
}

/** How far a video was watched: the service writes seconds, and -1 for its end. */
export function progressOf(told: number): VideoProgress {
  return told < 0 ? 'finished' : told;
}

/** "75:10" or "1:02:03" to seconds; 0 when it is no length. */
export function lengthToSeconds(length: string): number {
  const parts = length.split(':').map(Number);
  if (parts.length === 0 || parts.some((part) => !Number.isFinite(part))) return 0;
  return parts.reduce((seconds, part) => seconds * 60 + part, 0);
}
