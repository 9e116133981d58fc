/** The signed-in account. Coins may be hidden by the service. */
export interface Account {
  readonly mid: number;
  readonly name: string;
  readonly face: string;
  readonly level: number;
  /** Experience now and for the next level; `next` is null at the last level. */
  readonly exp: { readonly current: number; readonly next: number | null };
  readonly coins: number | null;
}

export interface RelationCounts {
  readonly followings: number;
  readonly fans: number;
  /** Secret follows and blocked people: 0 unless it is about oneself, null when not said. */
  readonly whispers: number | null;
  readonly blacks: number | null;
}
