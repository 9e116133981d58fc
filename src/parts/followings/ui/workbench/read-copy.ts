import type { LocalFollowings } from '@/src/parts/followings/shared/local-followings.ts';
import type { Background } from '@/src/rpc/client.ts';
import { peekFollowings } from '@/src/storage/peek-followings.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';

/**
 * The copy of the followings of whoever is signed in, without the background where that is possible.
 * @throws {BiliError} As `followings.local`.
 */
export async function readCopy(ask: Background, ended: AbortSignal): Promise<LocalFollowings> {
  const mid = await signedInMid();
  const known = mid === null ? null : await peekFollowings(mid);
  return known ?? ask('followings.local', {}, { signal: ended });
}
