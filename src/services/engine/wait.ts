import { BiliError, type BiliErrorFields, type ErrorKind } from '../../api/errors.ts';
import type { Wait, WaitReason } from '../../domain/runs.ts';

const MINUTE = 60_000;

/** Stops a run where it stands; thrown by the runner, turned into a state by the engine. */
export class Stop extends Error {
  readonly wait: Wait;
  constructor(reason: WaitReason, untilMs: number | null, error: BiliErrorFields | null) {
    super(`stopped: ${reason}`);
    this.wait = { reason, untilMs, error };
  }
}

/** Failures that say nothing about the item at hand, and why the run must stop for them. */
const STOPS: Partial<Record<ErrorKind, WaitReason>> = {
  'not-logged-in': 'login',
  'account-changed': 'account',
  csrf: 'csrf',
  banned: 'banned',
  'too-frequent': 'too-frequent',
  'risk-control': 'risk-control',
  intercepted: 'cool-down',
  'cooling-down': 'cool-down',
  network: 'network',
  timeout: 'network',
  server: 'network',
  http: 'network',
  schema: 'answer',
  incomplete: 'answer',
  // The worker is being stopped, or the person paused in the middle of a request.
  aborted: 'person',
};

export interface StopFacts {
  readonly nowMs: number;
  /** End of the cool-down in force, if any. */
  readonly blockedUntilMs: number | null;
  /** Failures of the network in a row. */
  readonly failures: number;
}

/** Why a run must stop after this error; null when only the item is concerned. */
export function stopFor(
  error: unknown,
  { nowMs, blockedUntilMs, failures }: StopFacts,
): Stop | null {
  if (error instanceof Stop) return error;
  // Anything that is not an answer of the service is a store that cannot be written.
  if (!(error instanceof BiliError)) return new Stop('storage', nowMs + MINUTE, null);
  const reason = STOPS[error.kind];
  if (!reason) return null;
  const fields = error.toFields();
  switch (reason) {
    case 'cool-down':
      return new Stop(reason, error.resumeAtMs ?? blockedUntilMs ?? nowMs + 10 * MINUTE, fields);
    case 'too-frequent':
      return new Stop(reason, nowMs + MINUTE, fields);
    case 'network':
      return new Stop(reason, nowMs + Math.min(30_000 * 2 ** failures, 10 * MINUTE), fields);
    // A changed cookie wakes them sooner; asking now and then costs one refused request.
    case 'login':
    case 'account':
    case 'csrf':
      return new Stop(reason, nowMs + 30 * MINUTE, fields);
    default:
      return new Stop(reason, null, fields);
  }
}

/** Waits that only the person ends. */
const BY_HAND: readonly WaitReason[] = ['risk-control', 'limit', 'banned', 'answer', 'person'];

export function needsPerson({ reason }: Wait): boolean {
  return BY_HAND.includes(reason);
}
