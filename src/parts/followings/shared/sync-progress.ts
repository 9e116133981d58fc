import type { BiliErrorFields } from '../../../shared/errors.ts';

/** Where the reading of the account's followings is, for whoever shows it. */
export interface SyncProgress {
  readonly account: number;
  readonly state: 'running' | 'done' | 'failed';
  /** People passed so far, of `total`. */
  readonly read: number;
  readonly total: number | null;
  /** Why it did not get everybody: then nobody is taken for gone. */
  readonly doubt: 'moving' | 'partial' | null;
  /** Set when it failed. */
  readonly error: BiliErrorFields | null;
  readonly atMs: number;
}
