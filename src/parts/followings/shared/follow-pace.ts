/** How many are followed in a day by what brings many back, unless the person says otherwise. */
export const MOST_FOLLOWS_A_DAY = 200;
export const FOLLOWS_A_DAY = [50, 100, MOST_FOLLOWS_A_DAY, 500] as const;

/** Of an account: what the person chose, and how much of it a day has had. */
export interface FollowPace {
  readonly most: number;
  /** In Beijing, by which the service counts. */
  readonly day: string;
  readonly spent: number;
}
