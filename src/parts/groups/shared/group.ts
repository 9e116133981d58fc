export interface FollowGroup {
  /** Own groups are positive; 0 is the default group, -10 the special follows. */
  readonly tagid: number;
  readonly name: string;
  readonly count: number;
}
