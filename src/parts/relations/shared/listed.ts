import type { RelationState } from '../../followings/shared/relation.ts';

/** More fans than these the service never shows. */
export const FANS_SEEN = 1_000;

/** Somebody in a list of relations. */
export interface PersonInList {
  readonly mid: number;
  /** Empty: nobody here knows it. */
  readonly name: string;
  readonly face: string;
  readonly sign: string;
  /** As what they are verified; empty: they are not. */
  readonly official: string;
  readonly vip: boolean;
  /** What the account is to them. */
  readonly mine: RelationState;
  readonly special: boolean;
  /** Own groups they are in, without the star. */
  readonly tagids: readonly number[];
  /** Unix seconds of what the list is about: the follow, or the block; null: not told. */
  readonly sinceSeconds: number | null;
}

export interface ListedPage {
  readonly people: readonly PersonInList[];
  /** How many there are, by the service's word; null: it did not say. */
  readonly total: number | null;
  /** Whether asking for the next page makes sense. */
  readonly more: boolean;
}

/** How a list of the service and the kept copy of the followings differ. */
export interface Difference {
  /** On the list, but not in the copy. */
  readonly added: number;
  /** In the copy, but not on the list. */
  readonly gone: number;
}

/** A list that the kept copy of the followings knows something of as well. */
export interface KnownPage extends ListedPage {
  /** `copy`: everybody was read a moment ago, nothing was asked. */
  readonly from: 'copy' | 'service';
  /** null: the copy was never whole, so that nothing can be compared. */
  readonly differs: Difference | null;
}

/** What the account is called; of people whom only their id is known of. */
export interface NameCard {
  readonly mid: number;
  readonly name: string;
  readonly face: string;
}

export const CARDS_AT_ONCE = 50;

/** What the kept copy of the followings says; nothing is asked for it. */
export interface CopyPart {
  /** When a reading last saw everybody; null: none ever did. */
  readonly wholeAtMs: number | null;
  /** Those of the copy on the list that is asked about. */
  readonly people: readonly PersonInList[];
  /** Others that were asked for by id, where the copy has them. */
  readonly also: readonly PersonInList[];
}
