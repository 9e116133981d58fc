export const DAY_SECONDS = 86_400;
export const DAY_MS = 86_400_000;

/** Whether it is so near; what is further ahead was written down by a clock that was set back since. */
export const isWithin = (ms: number, atMs: number, nowMs: number): boolean =>
  Math.abs(nowMs - atMs) < ms;
