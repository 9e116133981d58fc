import type { Wait } from '../../pump/shared/wait.ts';

/** Where a list is read on: parameters of the next page, beside those that are always the same. */
export type Place = Readonly<Record<string, unknown>>;

/**
 * How far a list has been read that is kept and later only topped up. `id`, `account` and `of` are
 * its key in the database. A key holds no null: 0 stands for none in both numbers.
 */
export interface Collected {
  /** Which collection it is. */
  readonly id: string;
  /** In whose name; 0 when signed out. */
  readonly account: number;
  /** Whose list, or which; 0: the account's own. */
  readonly of: number;
  /** waiting: something outside must change. paused: the person, or a check of the service. */
  readonly state: 'running' | 'waiting' | 'paused' | 'done' | 'cancelled';
  readonly wait: Wait | null;
  /** null: from the beginning. */
  readonly next: Place | null;
  /** Rows of this pass before that place; null (0 in older stores): not known. */
  readonly had: number | null;
  /** Passes through all pages; what an earlier one saw and the last whole one did not is gone. */
  readonly pass: number;
  /** Stops at the first page that brings nothing new. */
  readonly topUp: boolean;
  /** The total changed under the reading: a row may have slid past it. */
  readonly moved: boolean;
  /** Rows of this pass that could not be read. */
  readonly dropped: number;
  /** Passes that were done again because not everything was seen. */
  readonly repeats: number;
  /** How many rows are kept. */
  readonly kept: number;
  /** How many there are, by the service's word; null: it did not say. */
  readonly total: number | null;
  /** How many the last whole pass could not get: the service counts what it does not show. */
  readonly missing: number;
  /**
   * Why the last reading did not get everything. moving: the list changed under every pass. partial:
   * the answers lack something.
   */
  readonly doubt: 'moving' | 'partial' | null;
  readonly orderedAtMs: number;
  /** Beginning of this pass. */
  readonly startedAtMs: number;
  /** When everything was last known to be kept; null: never. */
  readonly completeAtMs: number | null;
  /** End of the last whole pass that saw everything; null: never. */
  readonly wholeAtMs: number | null;
}

/** Which of the things that a collection can be of. */
export type Which = Pick<Collected, 'account' | 'of'>;

/** It is read on, now or as soon as it can be. */
export function isOpen({ state }: Collected): boolean {
  return state === 'running' || state === 'waiting';
}

export function isOver({ state }: Collected): boolean {
  return state === 'done' || state === 'cancelled';
}

/** What was said while a request was on its way is not overruled by its answer. */
export function withWord(progressed: Collected, now: Collected | undefined): Collected {
  if (!now || now.state === 'running' || now.state === 'waiting') return progressed;
  return { ...progressed, state: now.state, wait: now.wait };
}
