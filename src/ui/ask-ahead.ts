import type { Background, InputOf, MethodName } from '@/src/rpc/client.ts';
import { accountTurn } from './account-turn.ts';

/** What nobody has taken by then is too old for whoever comes later. */
const KEPT_MS = 10_000;

interface Coming {
  /** Of which account the page was then. */
  readonly turn: number;
  readonly answer: Promise<unknown>;
  isThere: boolean;
  isTaken: boolean;
}

const coming = new Map<string, Coming>();
const keyOf = (method: string, input: unknown) => `${method} ${JSON.stringify(input)}`;

/** Asks on behalf of a page whose script is on the way. */
export function askAhead<M extends MethodName>(ask: Background, method: M, input: InputOf<M>) {
  const key = keyOf(method, input);
  const turn = accountTurn.peek();
  const one: Coming = { turn, answer: ask(method, input), isThere: false, isTaken: false };
  coming.set(key, one);
  const drop = () => {
    if (coming.get(key) === one) coming.delete(key);
  };
  const there = () => {
    one.isThere = true;
    // Whoever asks from now on wants to know how it is then.
    if (one.isTaken) drop();
  };
  // Whoever takes it hears how it went.
  one.answer.then(there, there);
  setTimeout(drop, KEPT_MS);
}

/**
 * A door that gives what was asked ahead to those who ask the same: to all while it is on the way,
 * and to one once it is there, if nobody has had it.
 */
export const answeredAhead =
  (ask: Background): Background =>
  (method, input, options) => {
    if (coming.size === 0) return ask(method, input, options);
    const key = keyOf(method, input);
    const known = coming.get(key);
    if (known?.turn !== accountTurn.peek()) return ask(method, input, options);
    known.isTaken = true;
    if (known.isThere) coming.delete(key);
    // Kept under the method and input that it was asked with.
    return known.answer as ReturnType<typeof ask<typeof method>>;
  };
