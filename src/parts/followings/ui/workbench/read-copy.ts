import type { LocalFollowings } from '@/src/parts/followings/shared/local-followings.ts';
import type { Background } from '@/src/rpc/client.ts';
import { peekFollowings } from '@/src/storage/peek-followings.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { accountTurn } from '@/src/ui/account-turn.ts';

/** What nobody has taken by then is too old for whoever comes later. */
const KEPT_MS = 5_000;

let coming: Promise<LocalFollowings | null> | null = null;

// Of the next account it is looked for anew.
accountTurn.subscribe(() => {
  coming = null;
});

const peek = () => peekFollowings(signedInMid);

/**
 * Looks on behalf of a page whose script is on the way.
 * @param early What was found before this one was there, in a document that has just been opened.
 */
export function readCopyAhead(early: Promise<LocalFollowings | null> | undefined): void {
  const one = (accountTurn.peek() === 0 && early) || peek();
  coming = one;
  setTimeout(() => {
    if (coming === one) coming = null;
  }, KEPT_MS);
}

/**
 * The copy of the followings of whoever is signed in, without the background where that is possible.
 * @throws {BiliError} As `followings.local`.
 */
export async function readCopy(ask: Background, ended: AbortSignal): Promise<LocalFollowings> {
  const ahead = coming ?? peek();
  coming = null;
  return (await ahead) ?? ask('followings.local', {}, { signal: ended });
}
