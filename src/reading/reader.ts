import type { CallOptions, Client, Result } from '../api/client.ts';
import type { Clock } from '../api/clock.ts';
import type { DataOf, Operation } from '../api/define.ts';
import { BiliError } from '../shared/errors.ts';
import type { Cache } from '../storage/cache.ts';
import { cacheKey, type Reading } from './reading.ts';
import { createResting, type RestingStore } from './resting.ts';
import type { Answer, From, Sourced } from './shared/sourced.ts';

export interface ReadOptions {
  readonly from: From;
  readonly account: number | null;
  readonly signal?: AbortSignal | undefined;
  readonly priority?: CallOptions['priority'];
  /** A first page that a person just opened; see api/allowance.ts. */
  readonly opening?: CallOptions['opening'];
}

export interface ReaderParts {
  readonly client: Client;
  readonly cache: Cache;
  readonly clock: Clock;
  /** Where calls that fail are kept; absent: this reader alone knows of them. */
  readonly failing?: RestingStore;
  /** HeardAnswer of every answer of the service as soon as it is kept. */
  readonly heard?: (operation: string, told: HeardAnswer) => void;
}

export interface HeardAnswer {
  readonly account: number | null;
  readonly value: unknown;
  readonly dropped: number;
}

const NOWHERE: RestingStore = { get: async () => ({}), set: async () => undefined };

/** Reads: from the cache while fresh, else from the service; keeps what it learns. */
export function createReader({ client, cache, clock, failing = NOWHERE, heard }: ReaderParts) {
  const resting = createResting({ store: failing, clock });

  async function cached<I, O extends Operation, T>(
    reading: Reading<I, O, T>,
    input: I,
    account: number | null,
  ): Promise<Answer<T>> {
    const entry = await cache.get(cacheKey(reading, input, account));
    if (!entry) return null;
    const age = clock.now() - entry.learntAtMs;
    // A clock set back makes the entry "from the future": show it, but ask again.
    const stale = entry.expired === true || age < 0 || age >= reading.operation.freshMs;
    // Only `keep` below writes under this key, with a value made by `convert`.
    const { learntAtMs, dropped, lost = 0, expired } = entry;
    return { value: entry.value as T, learntAtMs, stale, dropped, lost, expired };
  }

  async function keep<I, O extends Operation, T>(
    reading: Reading<I, O, T>,
    input: I,
    account: number | null,
    { data, dropped, lost = 0 }: Result<DataOf<O>>,
  ): Promise<Sourced<T>> {
    const value = reading.value(data, input, dropped);
    const learntAtMs = clock.now();
    const key = cacheKey(reading, input, account);
    await cache.put({ key, account: account ?? 0, value, learntAtMs, dropped, lost });
    heard?.(reading.operation.id, { account, value, dropped });
    return { value, learntAtMs, stale: false, dropped, lost };
  }

  return {
    /** Calls that are let alone because they failed again and again; `network` asks all the same. */
    resting,
    async read<I, O extends Operation, T>(
      reading: Reading<I, O, T>,
      input: I,
      { from, account, signal, priority, opening }: ReadOptions,
    ): Promise<Answer<T>> {
      if (account === null && reading.operation.auth === 'required') {
        throw new BiliError({ kind: 'not-logged-in', operation: reading.operation.id });
      }
      const { id } = reading.operation;
      const key = cacheKey(reading, input, account);
      if (from !== 'network') {
        const found = await cached(reading, input, account);
        if (from === 'cache' || (found && !found.stale)) return found;
        await resting.assertOn(id, key);
      }
      const options = { signal, priority, opening, account };
      try {
        const result = await client.call(reading.operation, reading.params(input), options);
        await resting.worked(id);
        return await keep(reading, input, account, result);
      } catch (error) {
        if (error instanceof BiliError) await resting.failed(id, key, error);
        // Hidden by its owner now: what was seen before is not ours to keep showing.
        if (error instanceof BiliError && error.kind === 'private') await cache.remove(key);
        throw error;
      }
    },
    /**
     * A client for long reads: where they ask what a surface may ask for as well, it finds the answer
     * in the cache, and the service is asked once.
     */
    serving<I, O extends Operation, T>(reading: Reading<I, O, T>, input: I): Pick<Client, 'call'> {
      const wanted = JSON.stringify(reading.params(input));
      return {
        async call(operation, params, options) {
          const result = await client.call(operation, params, options);
          const isSame = operation.id === reading.operation.id && JSON.stringify(params) === wanted;
          if (isSame) {
            const told = result as unknown as Result<DataOf<O>>;
            // What cannot be kept is asked for again.
            await keep(reading, input, options?.account ?? null, told).catch(() => undefined);
          }
          return result;
        },
      };
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
