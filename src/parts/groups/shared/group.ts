export interface FollowGroup {
  /** Own groups are positive; 0 is the default group, -10 the special follows. */
  readonly tagid: number;
  readonly name: string;
  readonly count: number;
}

/**
 * More than anybody has, and than somebody may be in: one bound for lists of groups wherever they
 * stand, so that what one place takes no other refuses.
 */
export const MOST_GROUPS = 1_000;
/** People who are in no own group. */
export const DEFAULT_TAGID = 0;
/** The group of special follows, as the service numbers it. */
export const SPECIAL_TAGID = -10;
