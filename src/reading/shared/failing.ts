/** A call whose last answers failed, each alike. */
export interface Failing {
  /** Kind and code; another one begins anew. */
  readonly why: string;
  /** What was asked, the last times, by its place in the cache. */
  readonly asked: readonly string[];
  /** Unix milliseconds of the last time. */
  readonly atMs: number;
}

/** By operation, only of those that failed last. */
export type FailingCalls = Readonly<Record<string, Failing>>;
