import type { Collected } from '../collect/shared/collected.ts';

/** Where the reading of somebody's uploads stood, as versions 3 and 4 of the database kept it. */
export type OldSurvey = Pick<
  Collected,
  | 'account'
  | 'state'
  | 'wait'
  | 'pass'
  | 'topUp'
  | 'moved'
  | 'repeats'
  | 'kept'
  | 'total'
  | 'missing'
  | 'orderedAtMs'
  | 'completeAtMs'
> & {
  readonly mid: number;
  /** The page to ask for next, from 1. */
  readonly page: number;
};

/** Where the reading of the followings stood, as versions 2 to 4 kept it. */
export interface OldSync {
  readonly account: number;
  readonly topic: 'followings';
  readonly pass: number;
  /** null: no pass was under way. */
  readonly nextPage: number | null;
  readonly startedAtMs: number;
  /** End of the last whole pass. */
  readonly completeAtMs: number | null;
  /** Last look at the newest page that found nothing new. */
  readonly checkedAtMs: number | null;
  readonly total: number | null;
}

const placeOf = (page: number | null) => (page !== null && page > 1 ? { pn: page } : null);

export function uploadsOfSurvey({ mid, page, ...same }: OldSurvey): Collected {
  return {
    ...same,
    id: 'uploads',
    of: mid,
    next: placeOf(page),
    had: null,
    dropped: 0,
    doubt: null,
    startedAtMs: same.orderedAtMs,
    wholeAtMs: same.completeAtMs,
  };
}

export function followingsOfSync(old: OldSync): Collected {
  const { account, pass, nextPage, startedAtMs, completeAtMs, checkedAtMs, total } = old;
  return {
    id: 'followings',
    account,
    of: 0,
    // Passes alone were carried on.
    state: nextPage === null ? 'done' : 'running',
    wait: null,
    next: placeOf(nextPage),
    had: null,
    pass,
    topUp: false,
    moved: false,
    dropped: 0,
    repeats: 0,
    kept: 0,
    total,
    missing: 0,
    doubt: null,
    orderedAtMs: startedAtMs,
    startedAtMs,
    completeAtMs: completeAtMs === null ? null : (checkedAtMs ?? completeAtMs),
    wholeAtMs: completeAtMs,
  };
}
