import type { CallOptions, Client, Result } from '../api/client.ts';
import type { Clock } from '../api/clock.ts';
import type { DataOf, Operation, ParamsOf } from '../api/define.ts';
import type { From } from '../rpc/contract.ts';
import { BiliError } from '../shared/errors.ts';
import type { Cache } from '../storage/cache.ts';
import type { Sourced } from './shared/sourced.ts';

/** Something the interface shows: an operation, its parameters, and how its answer is turned. */
export interface Resource<I, O extends Operation, T> {
  readonly operation: O;
  readonly params: (input: I) => ParamsOf<O>;
  /** `dropped`: rows that did not fit and are not in `data`. */
  readonly convert: (data: DataOf<O>, input: I, dropped: number) => T;
  /** Bump when T changes its shape, so that older cached values are not shown. */
  readonly version?: number;
}

export function defineResource<O extends Operation>(operation: O) {
  return <I, T>(
    params: (input: I) => ParamsOf<O>,
    convert: (data: DataOf<O>, input: I, dropped: number) => T,
    version = 1,
  ): Resource<I, O, T> => ({ operation, params, convert, version });
}

export interface ReadOptions {
  readonly from: From;
  readonly account: number | null;
  readonly signal?: AbortSignal | undefined;
  readonly priority?: CallOptions['priority'];
  readonly opening?: CallOptions['opening'];
}

export interface ReaderParts {
  readonly client: Client;
  readonly cache: Cache;
  readonly clock: Clock;
}

/** Reads resources: from the cache while fresh, else from the service; keeps what it learns. */
export function createReader({ client, cache, clock }: ReaderParts) {
  const keyOf = <I, O extends Operation, T>(
    { operation, params, version }: Resource<I, O, T>,
    input: I,
    account: number | null,
  ) => `${account ?? 0} ${operation.id}@${version} ${JSON.stringify(params(input))}`;

  async function cached<I, O extends Operation, T>(
    resource: Resource<I, O, T>,
    input: I,
    account: number | null,
  ): Promise<Sourced<T> | null> {
    const entry = await cache.get(keyOf(resource, input, account));
    if (!entry) return null;
    const age = clock.now() - entry.learntAtMs;
    // A clock set back makes the entry "from the future": show it, but ask again.
    const stale = entry.expired === true || age < 0 || age >= resource.operation.freshMs;
    // Only `keep` below writes under this key, with a value made by `convert`.
    return { value: entry.value as T, learntAtMs: entry.learntAtMs, stale, dropped: entry.dropped };
  }

  async function keep<I, O extends Operation, T>(
    resource: Resource<I, O, T>,
    input: I,
    account: number | null,
    { data, dropped }: Result<DataOf<O>>,
  ): Promise<Sourced<T>> {
    const value = resource.convert(data, input, dropped);
    const learntAtMs = clock.now();
    const key = keyOf(resource, input, account);
    await cache.put({ key, account: account ?? 0, value, learntAtMs, dropped });
    return { value, learntAtMs, stale: false, dropped };
  }

  return {
    async read<I, O extends Operation, T>(
      resource: Resource<I, O, T>,
      input: I,
      { from, account, signal, priority, opening }: ReadOptions,
    ): Promise<Sourced<T> | null> {
      if (account === null && resource.operation.auth === 'required') {
        throw new BiliError({ kind: 'not-logged-in', operation: resource.operation.id });
      }
      if (from !== 'network') {
        const found = await cached(resource, input, account);
        if (from === 'cache' || (found && !found.stale)) return found;
      }
      const options = { signal, priority, opening, ...(account === null ? {} : { account }) };
      try {
        const result = await client.call(resource.operation, resource.params(input), options);
        return await keep(resource, input, account, result);
      } catch (error) {
        // Hidden by its owner now: what was seen before is not ours to keep showing.
        if (error instanceof BiliError && error.kind === 'private') {
          await cache.remove(keyOf(resource, input, account));
        }
        throw error;
      }
    },
    /** Makes the next read ask the service; until it answers, the old answer is shown. */
    async expireAll({ operation }: { readonly operation: Operation }, account: number | null) {
      await cache.expireAll(`${account ?? 0} ${operation.id}@`);
    },
    /** Makes the next read ask the service, whatever the input: all pages of a list. */
    async forgetAll({ operation }: { readonly operation: Operation }, account: number | null) {
      await cache.removeAll(`${account ?? 0} ${operation.id}@`);
    },
  };
}

export type Reader = ReturnType<typeof createReader>;
