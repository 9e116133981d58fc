import type { Wait } from '../../../engine/shared/runs.ts';
import type { Upload } from './upload.ts';

/**
 * Reading all uploads of a person, page by page at the slowest pace. What was read is kept, and
 * later only topped up.
 */
export interface Survey {
  /** In whose name; 0 when signed out. */
  readonly account: number;
  readonly mid: number;
  /** waiting: something outside must change. paused: the person, or a check of the service. */
  readonly state: 'running' | 'waiting' | 'paused' | 'done' | 'cancelled';
  readonly wait: Wait | null;
  /** The page to ask for next, from 1. */
  readonly page: number;
  /** Passes through all pages; what an earlier one saw and the last complete one did not is gone. */
  readonly pass: number;
  /** Stops at the first page that brings nothing new. */
  readonly topUp: boolean;
  /** The total changed under the reading: a page may have slid past it. */
  readonly moved: boolean;
  /** Passes that were done again because of that. */
  readonly repeats: number;
  /** How many uploads are kept. */
  readonly kept: number;
  /** How many there are, by the service's word. */
  readonly total: number | null;
  /** How many the last complete pass could not get: the service counts what it does not show. */
  readonly missing: number;
  readonly orderedAtMs: number;
  /** When everything was last known to be kept. */
  readonly completeAtMs: number | null;
}

/** It is read on, now or as soon as it can be. */
export function isOpen({ state }: Survey): boolean {
  return state === 'running' || state === 'waiting';
}

/** An upload as it is kept; `pass` says when it was last seen. */
export interface KeptUpload extends Upload {
  readonly account: number;
  readonly mid: number;
  readonly pass: number;
}
