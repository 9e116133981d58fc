import type { Session } from '../../api/client.ts';
import { type SessionCookies, sessionCookies } from '../../storage/session-cookies.ts';

/** More often nobody changes accounts while three cookies are read. */
const MOST_LOOKS = 5;

/**
 * What the browser's cookies say now. They are set one after the other, so they count only when
 * two looks in a row see the same: no account with another one's token.
 */
export async function readSession(): Promise<Session> {
  let found = await sessionCookies();
  for (let look = 1; look < MOST_LOOKS; look++) {
    const next = await sessionCookies();
    if (isSame(found, next)) return { mid: next.mid, csrf: next.csrf };
    found = next;
  }
  return { mid: null, csrf: null };
}

function isSame(a: SessionCookies, b: SessionCookies): boolean {
  return a.mid === b.mid && a.csrf === b.csrf && a.session === b.session;
}
