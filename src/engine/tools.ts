import type { Client } from '../api/client.ts';
import type { Priority } from '../api/limiter.ts';
import { BiliError } from '../shared/errors.ts';
import type { Tools } from './kind.ts';
import { type Unknown, unknown } from './unknown.ts';

/** How often an answer that is not whole is asked for. */
const TRIES = 2;
/** So many in a row that tell nothing: the service speaks another language, asking on is no use. */
const MOST_UNKNOWN = 3;

/** Part of an answer is missing. `expected` may say what a whole one would have. */
export function incomplete(operation: string, expected?: string): BiliError {
  return new BiliError({ kind: 'incomplete', operation, expected });
}

/** Whether an answer came that tells too little; anything else that fails is no answer at all. */
export function tellsTooLittle(error: unknown): error is BiliError {
  return error instanceof BiliError && (error.kind === 'incomplete' || error.kind === 'schema');
}

/** Reads until an answer tells enough, at most twice; the last failure is thrown. */
export async function insist<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (tries >= TRIES || !tellsTooLittle(error)) throw error;
    }
  }
}

/**
 * For reading one item after another: an answer that tells too little makes that item unknown and
 * leaves the others theirs; several in a row are thrown.
 */
export function createAsking() {
  let inARow = 0;
  return async function ask<S>(read: () => Promise<S>): Promise<S | Unknown> {
    try {
      const state = await read();
      inARow = 0;
      return state;
    } catch (error) {
      inARow += 1;
      if (!tellsTooLittle(error) || inARow >= MOST_UNKNOWN) throw error;
      return unknown(error.toFields());
    }
  };
}

export function createTools(
  client: Pick<Client, 'call'>,
  account: number,
  priority: Priority,
): Tools {
  const call: Client['call'] = (operation, params) =>
    client.call(operation, params, { account, priority });
  return {
    account,
    call,
    read: (operation, params, isWhole = () => true) =>
      insist(async () => {
        const { data, dropped } = await call(operation, params);
        if (dropped > 0 || !isWhole(data)) throw incomplete(operation.id);
        return data;
      }),
  };
}
