import type { Session } from '../../api/client.ts';
import { type SessionCookies, sessionCookies } from '../../storage/session-cookies.ts';

/** More often nobody changes accounts while three cookies are read. */
const MOST_LOOKS = 5;

/** Has not begun its last look: what that sees is not older than a question that comes now. */
let joinable: Promise<Session> | null = null;

/**
 * What the browser's cookies say now. They are set one after the other, so they count only when
 * two looks in a row see the same: no account with another one's token. Whoever asks while the first
 * of them is under way shares the second, as a page does that opens with a dozen questions.
 */
export function readSession(): Promise<Session> {
  joinable ??= look();
  return joinable;
}

async function look(): Promise<Session> {
  let found = await sessionCookies().finally(() => {
    joinable = null;
  });
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
