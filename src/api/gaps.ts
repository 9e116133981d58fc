import type { Slowness } from '../shared/slowness.ts';
import type { Clock } from './clock.ts';
import { BUCKETS, type BucketName, OVERALL_GAP_MS } from './pace.ts';

/** A timer longer than this is looked at again: the clock may have been set back meanwhile. */
export const LONGEST_SLEEP_MS = 5_000;

/** From when on the next request may start: by its bucket, overall, and after a pause. */
export function createGaps(clock: Clock, random: () => number) {
  const beganAtMs = clock.now();
  const firstWriteMs = (by: number) => beganAtMs + by * BUCKETS.write.gapMs[0];
  let slowness = 1;
  // A worker that was stopped has forgotten when it last wrote: start as if that were just now.
  const notBefore = new Map<BucketName, number>([['write', firstWriteMs(slowness)]]);
  /** Unlike a gap, a pause holds for the allowance too. */
  const paused = new Map<BucketName, number>();
  let overallNotBefore = 0;

  const bucketAt = (bucket: BucketName) => notBefore.get(bucket) ?? 0;

  return {
    bucketAt,
    pausedUntil: (bucket: BucketName) => paused.get(bucket) ?? 0,
    readyAt: (bucket: BucketName) => Math.max(overallNotBefore, bucketAt(bucket)),
    /** From the next request on; what waits already for its first write waits as much longer. */
    slow(by: Slowness) {
      if (notBefore.get('write') === firstWriteMs(slowness)) {
        notBefore.set('write', firstWriteMs(by));
      }
      slowness = by;
    },
    stamp(bucket: BucketName) {
      const [min, max] = BUCKETS[bucket].gapMs;
      const now = clock.now();
      notBefore.set(bucket, now + slowness * (min + random() * (max - min)));
      overallNotBefore = now + slowness * OVERALL_GAP_MS;
    },
    pause(bucket: BucketName, ms: number) {
      const until = clock.now() + ms;
      for (const times of [notBefore, paused]) {
        times.set(bucket, Math.max(times.get(bucket) ?? 0, until));
      }
    },
    /** A clock set back must not stretch a gap of seconds into hours. */
    shorten() {
      const now = clock.now();
      overallNotBefore = Math.min(overallNotBefore, now + slowness * OVERALL_GAP_MS);
      for (const [bucket, at] of notBefore) {
        notBefore.set(bucket, Math.min(at, now + slowness * BUCKETS[bucket].gapMs[1]));
      }
      for (const [bucket, at] of paused) paused.set(bucket, Math.min(at, now + LONGEST_SLEEP_MS));
    },
  };
}
