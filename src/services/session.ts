import type { Session } from '../api/client.ts';
import { csrfToken, signedInMid } from '../storage/session-cookies.ts';

/** What the browser's cookies say now. */
export async function readSession(): Promise<Session> {
  const [mid, csrf] = await Promise.all([signedInMid(), csrfToken()]);
  return { mid, csrf };
}
