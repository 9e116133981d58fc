export type RelationState = 'none' | 'following' | 'mutual' | 'blocked';

/** Relation both ways between the account and somebody. */
export interface Relation {
  readonly mine: RelationState;
  /** I follow them secretly: not made any more, but left from earlier. Such people have no groups. */
  readonly whisper?: boolean;
  readonly theirs: RelationState;
  /** Unix seconds since when I follow them; null unless I do. */
  readonly sinceSeconds: number | null;
  readonly special: boolean;
  /** Ids of my groups they are in (without -10). */
  readonly tagids: readonly number[];
}

/** A person in a list. */
export interface Person {
  readonly mid: number;
  readonly name: string;
  readonly face: string;
  readonly sign: string;
  readonly mutual: boolean;
  readonly special: boolean;
  readonly tagids: readonly number[];
}

export interface PeoplePage {
  readonly people: readonly Person[];
  /** null: the service does not say. */
  readonly total: number | null;
  /** Whether asking for the next page makes sense. */
  readonly more: boolean;
}
