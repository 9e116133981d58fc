import type { z } from '../api/schema.ts';
import type { Caller } from '../shared/callers.ts';
import type { SenderFrame } from './sender.ts';

/** Who asks. */
export interface CallContext {
  readonly caller: Caller;
  /** The frame of a tab that asks; null for our own pages. */
  readonly frame: SenderFrame | null;
  /** Whom it is answered for: looked at once, and the one whom the asking page was drawn for. */
  readonly account: () => Promise<number | null>;
  /** Aborted when whoever asked no longer wants to know. */
  readonly signal: AbortSignal;
}

/**
 * Something the background can be asked for, as one value: what it takes, who may ask, what is
 * done. Its name is its key in the table; of all this the interface sees only the type.
 */
export interface Method<I extends z.ZodMiniType = z.ZodMiniType, O = unknown> {
  readonly callers: readonly Caller[];
  readonly input: I;
  run(input: z.output<I>, context: CallContext): Promise<O>;
}

export function defineMethod<I extends z.ZodMiniType, O>(method: Method<I, O>): Method<I, O> {
  return method;
}

/** What it takes, as the interface writes it. */
export type InputTo<M> = M extends Method<infer I, infer _> ? z.input<I> : never;
export type OutputFrom<M> = M extends { run(...args: never[]): Promise<infer O> } ? O : never;
