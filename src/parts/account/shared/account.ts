/** Nothing comes after it. */
export const TOP_LEVEL = 6;

/** The signed-in account. Coins may be hidden by the service. */
export interface Account {
  readonly mid: number;
  readonly name: string;
  readonly face: string;
  /** null: not said, as all figures here. */
  readonly level: number | null;
  /** Experience now and for the next level; `next` is null at the last level, or not said. */
  readonly exp: { readonly current: number | null; readonly next: number | null };
  readonly coins: number | null;
  /** At most 70; null: not said. */
  readonly moral: number | null;
  /** What the membership is called, and its end in Unix milliseconds; null: none. */
  readonly vip: { readonly label: string; readonly dueMs: number | null } | null;
  /** What the frame around the face is called; null: none. */
  readonly pendant: string | null;
  /** What the account is verified as; null: it is not. */
  readonly verified: string | null;
}

export interface RelationCounts {
  /** null: not said. */
  readonly followings: number | null;
  readonly fans: number | null;
  /** Secret follows and blocked people: 0 unless it is about oneself, null when not said. */
  readonly whispers: number | null;
  readonly blacks: number | null;
}

/** What gives experience, and what of it was done today; null: not said. */
export interface DailyReward {
  readonly login: boolean | null;
  readonly watch: boolean | null;
  readonly share: boolean | null;
  /** Experience from coins, at most 50. */
  readonly coins: number | null;
}

/** `never`, in office, or lapsed; a number nobody knows is kept as it came. */
export interface Jury {
  readonly status: 'never' | 'in-office' | 'lapsed' | number;
  readonly cases: number | null;
  /** Unix seconds; null: no term. */
  readonly termEndSeconds: number | null;
  readonly mayApply: boolean | null;
}

export interface Note {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** "YYYY-MM-DD HH:mm", Beijing time, as the service has it; '': not said. */
  readonly written: string;
  readonly link: string;
  /** The video that it is about; '': not said. */
  readonly video: string;
  /** Its number; null: not said. */
  readonly aid: number | null;
  readonly likes: number | null;
}

export interface NotePage {
  readonly notes: readonly Note[];
  /** As the service counts them; null: it did not. */
  readonly total: number | null;
}

export const NOTES_AT_ONCE = 20;
