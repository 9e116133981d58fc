import type { LocalFollowings } from '@/src/parts/followings/shared/local-followings.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { accountTurn } from '@/src/ui/account-turn.ts';

export type LocalFacts = Omit<LocalFollowings, 'people' | 'activity' | 'protectedMids'>;

export interface CopyInPage {
  /** They are made when they are asked for. */
  readonly rows: () => readonly FollowingRow[];
  readonly facts: LocalFacts;
}

let shown: CopyInPage | null = null;

/** Everybody as the last page of this document had them: the next one begins with that. */
export const shownBefore = (): CopyInPage | null => shown;

/** null: nobody is signed in any more. */
export function remember(copy: CopyInPage | null): void {
  shown = copy;
}

// Theirs is nothing to the next one.
accountTurn.subscribe(() => remember(null));
