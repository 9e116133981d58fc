import type { Slowness } from '../shared/slowness.ts';
import type { Clock } from './clock.ts';
import { ALLOWANCE } from './pace.ts';

/**
 * What may be asked at once when somebody opens a page: a token bucket. Every request takes a token
 * while there is one, so that a page opened in the middle of other work gets what that has left.
 * A worker begins with a full one: it was asleep for longer than filling takes.
 */
export function createAllowance(clock: Clock) {
  const { most } = ALLOWANCE;
  let refillMs: number = ALLOWANCE.refillMs;
  /** When it was empty, or would have been: the tokens of now have come since. */
  let emptyAtMs = Number.NEGATIVE_INFINITY;

  function left(): number {
    const now = clock.now();
    // A clock set back: nobody knows what has come since.
    if (emptyAtMs > now) emptyAtMs = now;
    return Math.min(most, Math.floor((now - emptyAtMs) / refillMs));
  }

  return {
    take() {
      const now = clock.now();
      emptyAtMs = left() > 0 ? Math.max(emptyAtMs, now - most * refillMs) + refillMs : now;
    },
    /** It fills so many times as slowly. */
    slow(by: Slowness) {
      refillMs = by * ALLOWANCE.refillMs;
    },
    empty() {
      emptyAtMs = clock.now();
    },
    /** When there is a token; nothing has come before `calmAtMs`. */
    nextAtMs(calmAtMs: number): number {
      emptyAtMs = Math.max(emptyAtMs, calmAtMs);
      return left() > 0 ? clock.now() : emptyAtMs + refillMs;
    },
  };
}
