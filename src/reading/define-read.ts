import type { Operation } from '../api/define.ts';
import { Mid, z } from '../api/schema.ts';
import { type CallContext, defineMethod } from '../rpc/method.ts';
import type { Caller } from '../shared/callers.ts';
import { BiliError, type ErrorKind } from '../shared/errors.ts';
import type { Topic } from '../shared/topics.ts';
import type { Reader } from './reader.ts';
import type { Reading, ReadingSpec } from './reading.ts';
import type { Answer, From } from './shared/sourced.ts';

/** What is asked about one person. */
export const OfPerson = z.strictObject({ mid: Mid });
/** What needs no more than who is signed in. */
export const Nothing = z.strictObject({});

export const WithFrom = { from: z._default(z.enum(['cache', 'any', 'network']), 'any') } as const;
export type WithFrom = { from: typeof WithFrom.from };

/** A schema of an object whose fields are known. */
type Fields = z.core.$ZodLooseShape;
type InputOf<S extends Fields> = z.output<z.ZodMiniObject<S, z.core.$strict>>;

interface ReadSpec<S extends Fields, O extends Operation, T> extends ReadingSpec<InputOf<S>, O, T> {
  readonly callers: readonly Caller[];
  readonly input: z.ZodMiniObject<S, z.core.$strict>;
  /** What changes it: the cache forgets it then, and surfaces that watch the topic ask again. */
  readonly topic?: Topic;
  /** `kept`: what was forgotten still serves as a first picture. */
  readonly forget?: 'gone' | 'kept';
  readonly instead?: Instead<InputOf<S>, T>;
}

/** What answers where a read is refused so. */
interface Instead<I, T> {
  readonly of: readonly ErrorKind[];
  readonly operation: Operation;
  ask(services: ReadServices, input: I, from: From, context: CallContext): Promise<Answer<T>>;
}

/** Another reading that says the same, if less of it, to whom the first one is refused so. */
export const answersFor = <I, O extends Operation, T>(
  of: readonly ErrorKind[],
  reading: Reading<I, O, T>,
): Instead<I, T> => ({
  of,
  operation: reading.operation,
  ask: (services, input, from, context) => ask(services, reading, input, from, context),
});

/** A readable: method, cache entry and forgetting are all made from this one value. */
export interface Read<S extends Fields = Fields, O extends Operation = Operation, T = unknown>
  extends Reading<InputOf<S>, O, T> {
  readonly callers: readonly Caller[];
  readonly input: z.ZodMiniObject<S, z.core.$strict>;
  readonly topic: Topic | null;
  readonly forget: 'gone' | 'kept';
  readonly instead: Instead<InputOf<S>, T> | null;
}

export function defineRead<O extends Operation, S extends Fields, T>(
  operation: O,
  { version = 1, topic, forget = 'gone', instead, ...spec }: ReadSpec<S, O, T>,
): Read<S, O, T> {
  return { operation, version, forget, topic: topic ?? null, instead: instead ?? null, ...spec };
}

/** Reads in the name of whoever is signed in. */
export interface ReadServices {
  readonly reader: Pick<Reader, 'read'>;
  /** Signed-in account now; null: nobody. */
  readonly account: () => Promise<number | null>;
}

/** Asks for a reading as somebody waits for it: a popup is open because a person opened it. */
export async function ask<I, O extends Operation, T>(
  { reader }: Pick<ReadServices, 'reader'>,
  reading: Reading<I, O, T>,
  input: I,
  from: From,
  { account, caller, signal }: CallContext,
): Promise<Answer<T>> {
  const priority = caller === 'page' ? 'waiting' : 'visible';
  const opening = isFirstPage(input);
  return reader.read(reading, input, { from, account: await account(), signal, priority, opening });
}

/** Whoever goes on through a list has not just opened it. */
function isFirstPage(input: unknown): boolean {
  const { cursor = null, pn = 1 } = input as { readonly cursor?: unknown; readonly pn?: number };
  return cursor === null && pn === 1;
}

/** The method by which surfaces ask for it. */
export function methodOf<S extends Fields, O extends Operation, T>(
  read: Read<S, O, T>,
  services: ReadServices,
) {
  return defineMethod({
    callers: read.callers,
    input: z.extend(read.input, WithFrom),
    run: async (asked, context): Promise<Answer<T>> => {
      const { from, ...rest } = asked as { from: From };
      const input = rest as InputOf<S>;
      try {
        return await ask(services, read, input, from, context);
      } catch (error) {
        const { instead } = read;
        if (!instead || !(error instanceof BiliError) || !instead.of.includes(error.kind))
          throw error;
        return instead.ask(services, input, from, context);
      }
    },
  });
}

/**
 * Who is signed in; by the context of a call, whom it is answered for.
 * @throws {BiliError} `not-logged-in` when nobody is.
 */
export async function ownAccount(
  { account }: Pick<ReadServices, 'account'>,
  operation: string,
): Promise<number> {
  const mid = await account();
  if (mid === null) throw new BiliError({ kind: 'not-logged-in', operation });
  return mid;
}

/** One that only the account itself may see; whoever signed in meanwhile is somebody else. */
export function defineOwnRead<O extends Operation, T>(
  services: ReadServices,
  callers: readonly Caller[],
  reading: Reading<{ readonly mid: number }, O, T>,
) {
  return defineMethod({
    callers,
    input: z.extend(OfPerson, WithFrom),
    run: async ({ mid, from }, context): Promise<Answer<T>> => {
      const operation = reading.operation.id;
      if ((await ownAccount(context, operation)) !== mid) {
        throw new BiliError({ kind: 'account-changed', operation });
      }
      return ask(services, reading, { mid }, from, context);
    },
  });
}
