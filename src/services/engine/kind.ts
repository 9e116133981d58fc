import type { Client } from '../../api/client.ts';
import type { z } from '../../api/schema.ts';
import type { Loss, RunOrder } from '../../domain/runs.ts';
import type { Caller } from '../../rpc/contract.ts';

/** What a kind may use. `call` puts in the run's account, its priority and its stop signal. */
export interface Tools {
  readonly account: number;
  readonly call: Client['call'];
}

/**
 * One write on the way to an item's goal. Items whose steps have the same key go into one call,
 * at most `most` at a time.
 */
export interface Step<T> {
  readonly key: string;
  readonly most: number;
  /** Gives the places (in `targets`) of those the service names as not done, when it does. */
  readonly send: (tools: Tools, targets: readonly T[]) => Promise<readonly number[] | undefined>;
}

/**
 * A kind of change: one file in `kinds/`, one line in its index. A kind says where an item stands
 * (`read`) and what the next write towards the goal would be (`next`); the engine does the rest.
 * Because `next` looks only at what was read, running it again after a stop, a lost answer or a
 * change made elsewhere sends nothing that is not needed.
 */
export interface Kind<T = unknown, P = unknown, S = unknown> {
  readonly id: string;
  /** Who may order it; nobody: it only comes about as the undo of another. */
  readonly callers: readonly Caller[];
  readonly target: z.ZodMiniType<T>;
  readonly params: z.ZodMiniType<P>;
  /** How many items are read, written and read back together. */
  readonly window: number;
  /** Where the items stand now; undefined: cannot be known, the service's answer must do. */
  readonly read: (
    tools: Tools,
    targets: readonly T[],
    params: P,
  ) => Promise<(target: T) => S | undefined>;
  /** The next write, or null when the goal is reached. `tried` are steps that had no effect. */
  readonly next: (
    target: T,
    params: P,
    state: Known<S>,
    tried: ReadonlySet<string>,
  ) => Step<T> | null;
  /** What the item stands for in the journal, from what was read. */
  readonly record?: (state: S) => unknown;
  /** Whether people under protection are to be left out, and who that is by what was read. */
  readonly protects?: { mid(target: T): number; special(state: S): boolean };
  /** Codes after which going on makes no sense: a cap is reached. */
  readonly limits?: readonly number[];
  /** Codes that mean the goal is reached. */
  readonly reached?: readonly number[];
  /** Orders that bring back what was, from the items that were changed; empty: nothing can. */
  readonly undo: (done: readonly Done<T>[], params: P) => readonly RunOrder[];
  /** What does not come back, said before the first write. */
  readonly losses: readonly Loss[] | ((targets: readonly T[]) => readonly Loss[]);
  /** Topics whose surfaces must look again. */
  readonly touches: (target: T, params: P) => readonly string[];
  /** Requests for so many items, for the plan. */
  readonly cost: (count: number, params: P) => { writes: number; reads: number };
  /** Whether the followings are to be backed up before large runs. */
  readonly backup?: boolean;
}

/** `now` is what was read last, `before` what was read first. */
export interface Known<S> {
  readonly now: S | undefined;
  readonly before: S | undefined;
}

/** An item that was verified, with what the journal has of it. */
export interface Done<T> {
  readonly id: string;
  readonly title: string;
  readonly target: T;
  readonly before: unknown;
  readonly after: unknown;
}

/** Erases a kind's own types for the registry; its schemas guard what comes in. */
export function defineKind<T, P, S>(kind: Kind<T, P, S>): Kind {
  return kind as unknown as Kind;
}
