import type { LocalFollowings } from '@/src/parts/followings/shared/local-followings.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';

export type LocalFacts = Omit<LocalFollowings, 'people' | 'activity' | 'protectedMids'>;

export interface CopyInPage {
  readonly rows: readonly FollowingRow[];
  readonly facts: LocalFacts;
}

let asked: Promise<LocalFollowings> | null = null;
let shown: CopyInPage | null = null;
let isWatched = false;

/** Asks for the copy on behalf of a page whose script is on the way. */
export function askAhead(ask: Background): void {
  asked = ask('followings.local', {});
  // Whoever takes it hears of it.
  asked.catch(() => undefined);
}

/** What was asked ahead, once; null: nothing was. */
export function takeAsked(): Promise<LocalFollowings> | null {
  const taken = asked;
  asked = null;
  return taken;
}

/** Everybody as the last page of this document had them: the next one begins with that. */
export const shownBefore = (): CopyInPage | null => shown;

/** null: nobody is signed in any more. */
export function remember(copy: CopyInPage | null): void {
  shown = copy;
  if (isWatched) return;
  isWatched = true;
  // Theirs is nothing to the next one.
  onRevision(
    ['account'],
    () => {
      shown = null;
      asked = null;
    },
    new AbortController().signal,
  );
}
