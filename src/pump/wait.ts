import { DAY_MS } from '../shared/durations.ts';
import { BiliError, type BiliErrorFields, type ErrorKind, storageKind } from '../shared/errors.ts';
import type { Wait, WaitReason } from './shared/wait.ts';

const MINUTE = 60_000;

/** A passing blip costs seconds; a service that is away for hours is not asked all the time. */
const NETWORK_STEPS_MS = [5_000, 15_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE];

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
  storage: 'storage',
  unreadable: 'storage',
  // The worker is being stopped, or the person paused in the middle of a request.
  aborted: 'person',
};

export interface StopFacts {
  readonly nowMs: number;
  /** End of the cool-down in force, if any. */
  readonly blockedUntilMs: number | null;
  /** Looks in a row at which nothing answered, before this one. */
  readonly failures: number;
}

/**
 * Why a run must stop after this error; null when it says something about the item at hand, or is
 * a mistake of our own.
 */
export function stopFor(
  error: unknown,
  { nowMs, blockedUntilMs, failures }: StopFacts,
): Stop | null {
  if (error instanceof Stop) return error;
  if (storageKind(error)) return new Stop('storage', nowMs + MINUTE, null);
  if (!(error instanceof BiliError)) return null;
  const reason = STOPS[error.kind];
  if (!reason) return null;
  const fields = error.toFields();
  switch (reason) {
    case 'cool-down':
      return new Stop(reason, error.resumeAtMs ?? blockedUntilMs ?? nowMs + 10 * MINUTE, fields);
    case 'storage':
    case 'too-frequent':
      return new Stop(reason, nowMs + MINUTE, fields);
    case 'network':
      return new Stop(reason, nowMs + networkRestMs(failures), fields);
    // A changed cookie wakes them sooner; asking now and then costs one refused request.
    case 'login':
    case 'account':
    case 'csrf':
      return new Stop(reason, nowMs + 30 * MINUTE, fields);
    default:
      return new Stop(reason, null, fields);
  }
}

function networkRestMs(failures: number): number {
  return NETWORK_STEPS_MS[failures] ?? 10 * MINUTE;
}

/** What browsers throw when a database cannot be written; these three are mistakes of our own. */
/** Any failure as it is told: what is no answer of the service is a mistake of our own. */
export function failureOf(error: unknown, operation: string): BiliErrorFields {
  if (error instanceof BiliError) return error.toFields();
  return { kind: storageKind(error) ?? 'internal', operation };
}

/** Waits that only the person ends. */
const BY_HAND: readonly WaitReason[] = [
  'risk-control',
  'limit',
  'banned',
  'answer',
  'stuck',
  'person',
];

export function needsPerson({ reason }: Wait): boolean {
  return BY_HAND.includes(reason);
}

/** Longer than the longest cool-down. */
const LONGEST_WAIT_MS = 2 * 60 * MINUTE;

/**
 * Whether it is still to be waited for. One that is further away than its reason ever is was said by
 * a clock that has been set back since.
 */
export function isInForce({ reason, untilMs }: Wait, nowMs: number): boolean {
  if (untilMs === null) return true;
  const longest = reason === 'daily' ? DAY_MS : LONGEST_WAIT_MS;
  return untilMs > nowMs && untilMs - nowMs <= longest;
}
