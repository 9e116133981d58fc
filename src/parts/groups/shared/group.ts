export interface FollowGroup {
  /** Own groups are positive; 0 is the default group, -10 the special follows. */
  readonly tagid: number;
  readonly name: string;
  readonly count: number;
}

/** People who are in no own group. */
export const DEFAULT_TAGID = 0;
/** The group of special follows, as the service numbers it. */
export const SPECIAL_TAGID = -10;
