/** A value with the time at which the service said it. */
export interface Sourced<T> {
  readonly value: T;
  /** Unix milliseconds. */
  readonly learntAtMs: number;
  /** Older than its freshness: it is being asked for again behind. */
  readonly stale: boolean;
  /** Rows that did not fit and were left out. */
  readonly dropped: number;
}
