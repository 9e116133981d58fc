import type { BiliErrorFields } from '../../shared/errors.ts';

/** Why a run or a long read stands still. */
export const WAIT_REASONS = [
  /** Blocked by address or rate: goes on by itself after the cool-down. */
  'cool-down',
  /** The service wants a check of the person: the person goes on by hand. */
  'risk-control',
  /** Too many requests: a short rest. */
  'too-frequent',
  /** A long read has had its share of the day. */
  'daily',
  /** Signed out, or the session expired. */
  'login',
  /** Another account is signed in. */
  'account',
  /** The token is refused until the site was opened anew. */
  'csrf',
  /** No connection, or the service fails. */
  'network',
  /** A limit of the service (follow cap, list full): the person decides. */
  'limit',
  /** The account is banned. */
  'banned',
  /** An answer does not fit: Bilideck is older than the site. */
  'answer',
  /** Nothing can be written down, so nothing is sent. */
  'storage',
  /** Neither waiting nor asking again will help: `error` says what is in the way. */
  'stuck',
  /** The person said pause. */
  'person',
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

export interface Wait {
  readonly reason: WaitReason;
  /** Unix milliseconds at which it goes on by itself; null: only by an event or by the person. */
  readonly untilMs: number | null;
  readonly error: BiliErrorFields | null;
}
