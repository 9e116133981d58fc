import type { DataOf, Operation, ParamsOf } from '../api/define.ts';

/** An answer of the service as we use it: the operation, what it is asked, and what is made of it. */
export interface Reading<I, O extends Operation, T> {
  readonly operation: O;
  readonly params: (input: I) => ParamsOf<O>;
  /** `dropped`: rows that did not fit and are not in `data`. */
  readonly value: (data: DataOf<O>, input: I, dropped: number) => T;
  /** Bump when T changes its shape, so that older cached values are not shown. */
  readonly version: number;
}

export interface ReadingSpec<I, O extends Operation, T> {
  readonly params: (input: I) => ParamsOf<O>;
  /** `dropped`: rows that did not fit and are not in `data`. */
  readonly value: (data: DataOf<O>, input: I, dropped: number) => T;
  readonly version?: number;
}

/** One that only the worker asks for; what surfaces may ask is declared by `defineRead`. */
export function defineReading<O extends Operation, I, T>(
  operation: O,
  { params, value, version = 1 }: ReadingSpec<I, O, T>,
): Reading<I, O, T> {
  return { operation, params, value, version };
}

/** Where the cache keeps it. Accounts never mix; another version is another entry. */
export function cacheKey<I, O extends Operation, T>(
  { operation, params, version }: Reading<I, O, T>,
  input: I,
  account: number | null,
): string {
  return `${account ?? 0} ${operation.id}@${version} ${JSON.stringify(params(input))}`;
}
