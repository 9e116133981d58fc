import type { Client } from '../api/client.ts';
import type { DataOf, Operation, ParamsOf } from '../api/define.ts';
import { z } from '../api/schema.ts';
import type { Caller } from '../shared/callers.ts';
import type { KindId } from '../shared/kind-ids.ts';
import type { Topic } from '../shared/topics.ts';
import type { Calls, KnownTargets } from './cost.ts';
import type { ItemNote, Loss, OrderItem, RunOrder } from './shared/runs.ts';
import type { Unknown } from './unknown.ts';

/** A kind whose items say everything. */
export const NoParams = z.object({});

/** What a kind may use. Both put in the run's account and its priority. */
export interface Tools {
  readonly account: number;
  /** For writes, and for reading page by page; `dropped` tells what an answer lacks. */
  readonly call: Client['call'];
  /**
   * A reading that is whole: nothing had to be left out, and it has what `isWhole` asks for. An odd
   * answer is mostly alone, so it is asked for once more.
   * @throws {BiliError} `incomplete` or `schema` when the second is no better.
   */
  readonly read: <O extends Operation>(
    operation: O,
    params: ParamsOf<O>,
    isWhole?: (data: DataOf<O>) => boolean,
  ) => Promise<DataOf<O>>;
}

/** What the engine knows of an item when it asks where that stands. */
export interface Past {
  /** What the journal has of it from the first reading; undefined: this is the first. */
  readonly before: unknown;
  /** A write of ours was answered with success since. */
  readonly answered: boolean;
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
  readonly id: KindId;
  /** Who may order it; nobody: it only comes about as the undo of another. */
  readonly callers: readonly Caller[];
  readonly target: z.ZodMiniType<T>;
  readonly params: z.ZodMiniType<P>;
  /** How many items are read, written and read back together. */
  readonly window: number;
  /**
   * Where the items stand now. undefined: no call tells, the service's answer to the write must do.
   * Unknown: a call would tell, and its answer was not whole.
   */
  readonly read: (
    tools: Tools,
    targets: readonly T[],
    params: P,
    past: readonly Past[],
  ) => Promise<(target: T) => S | undefined | Unknown>;
  /** The next write, or null when the goal is reached. `tried` are steps that had no effect. */
  readonly next: (
    target: T,
    params: P,
    state: Known<S>,
    tried: ReadonlySet<string>,
  ) => Step<T> | null;
  /**
   * Why something is left as it is though that is not what was asked for: no write is due, and it was
   * not done either. null: it is as it was to be.
   */
  readonly stays?: (target: T, now: S) => ItemNote | null;
  /**
   * What is not seen yet although the service took it waits for somebody there to look at it: then
   * that is how the item ends, and not as a change without effect.
   */
  readonly awaitsReview?: (target: T, now: S) => boolean;
  /** What the item stands for in the journal, from what was read. */
  readonly record?: (state: S) => unknown;
  /**
   * Whether people under protection are to be left out: who would lose something (null: nobody), and
   * whether they are starred, by what was read.
   */
  readonly protects?: { mid(target: T): number | null; special(state: S): boolean };
  /** Codes after which going on makes no sense: a cap is reached. */
  readonly limits?: readonly number[];
  /** Codes that speak of what a call asks and of nobody in it: each of them alone would be refused as well. */
  readonly ofCall?: readonly number[];
  /** Codes that mean the goal is reached. */
  readonly reached?: readonly number[];
  /**
   * Orders that bring back what was, from the items that were changed; one without items is none.
   * null: nothing ever can, and surfaces are told so with every plan, run and act.
   */
  readonly undo: ((done: readonly Done<T>[], params: P) => readonly RunOrder[]) | null;
  /** With these parameters there is nothing that could be brought back. */
  readonly isForGood?: (params: P) => boolean;
  /** Taken back thing by thing, by runs of this kind: what that takes is said with the plan. */
  readonly undoneBy?: KindId;
  /** Taking it back has a price too: it is done where that is shown first, and not from a notice. */
  readonly undoCosts?: boolean;
  /** What does not come back, said before the first write. */
  readonly losses: readonly Loss[] | ((targets: readonly T[], params: P) => readonly Loss[]);
  /** Topics whose surfaces must look again. */
  readonly touches: (target: T, params: P) => readonly Topic[];
  /** Requests for so many items, reading them back included, for the plan and the time left. */
  readonly cost: (count: number, params: P, known?: KnownTargets<T>) => Calls;
  /** Whether the followings are to be backed up before large runs. */
  readonly backup?: boolean;
}

/** `now` is what was read last, `before` what was read first. */
export interface Known<S> {
  readonly now: S | undefined;
  readonly before: S | undefined;
}

/** An item that was changed, with what the journal has of it. */
export interface Done<T> {
  readonly id: string;
  readonly title: string;
  readonly target: T;
  readonly before: unknown;
  readonly after: unknown;
}

/** Items that were ordered, to be ordered again: nothing of what came of them. */
export const asOrdered = (items: readonly Pick<OrderItem, 'id' | 'title' | 'target'>[]) =>
  items.map(({ id, title, target }) => ({ id, title, target }));

/** Finds a kind by its id. @throws {BiliError} `invalid-params` for one that does not exist. */
export type KindOf = (id: string) => Kind;

/** Erases a kind's own types for the registry; its schemas guard what comes in. */
export function defineKind<T, P, S>(kind: Kind<T, P, S>): Kind {
  return kind as unknown as Kind;
}
