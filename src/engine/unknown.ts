import type { BiliErrorFields } from '../shared/errors.ts';

const UNKNOWN = Symbol('unknown');

/**
 * Where an item stands was not told this time. Never what was before, never "done already", and
 * nothing is sent for it: the others of the run go on, then the run waits for an answer that tells.
 */
export interface Unknown {
  readonly [UNKNOWN]: BiliErrorFields;
}

export function unknown(why: BiliErrorFields): Unknown {
  return { [UNKNOWN]: why };
}

/** Why it is not known; null: it is. */
export function whyUnknown(state: unknown): BiliErrorFields | null {
  return typeof state === 'object' && state !== null && UNKNOWN in state
    ? (state as Unknown)[UNKNOWN]
    : null;
}
