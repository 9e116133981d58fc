import { DAY_MS } from '../../../shared/durations.ts';

/** A signature that the service took and, when it was last looked at, did not show. */
export interface SignReview {
  readonly sign: string;
  /** What it showed instead. */
  readonly was: string;
  readonly atMs: number;
}

/** Nothing is known of how long a review takes; one older than this is taken for refused. */
export const REVIEW_MS = 14 * DAY_MS;

/**
 * The signature that still waits, by what is shown now; null: none is known to. Another text there
 * is the end of the review, or was written elsewhere since.
 */
export const signInReview = (
  review: SignReview | null,
  shown: string,
  nowMs: number,
): string | null =>
  review && review.was === shown && nowMs - review.atMs < REVIEW_MS ? review.sign : null;
