/** A value with the time at which the service said it. */
export interface Sourced<T> {
  readonly value: T;
  /** Unix milliseconds. */
  readonly learntAtMs: number;
  /** Older than its freshness: it is being asked for again behind. */
  readonly stale: boolean;
  /** Something of it was changed here since: it is a first picture, and no figure. Absent: nothing was. */
  readonly expired?: boolean | undefined;
  /** Rows that did not fit and were left out. */
  readonly dropped: number;
  /** Figures that did not fit and are not known; absent: none. */
  readonly lost?: number;
}

/** Whether something of what was asked came in a shape nobody knows, and is not shown. */
export const lacksSome = (answer: unknown): boolean => {
  const told = answer as Partial<Sourced<unknown>> | null | undefined;
  return Boolean(told?.dropped || told?.lost);
};

/**
 * `cache`: what is known, at once, or null; never asks the service.
 * `any`: the cache while fresh, else the service. `network`: the service.
 */
export type From = 'cache' | 'any' | 'network';

/** null only with `from: 'cache'`. */
export type Answer<T> = Sourced<T> | null;
