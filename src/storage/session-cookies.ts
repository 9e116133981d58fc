import { browser } from 'wxt/browser';
import { isSiteHost } from '../shared/links.ts';

const SITE = 'https://www.bilibili.com/';
const SESSION = ['DedeUserID', 'SESSDATA', 'bili_jct'] as const;

async function cookie(name: string): Promise<string | null> {
  // One by one: getAll leaves out cookies that are not Secure.
  const found = await browser.cookies.get({ url: SITE, name });
  return found?.value || null;
}

export interface SessionCookies {
  /** Who is signed in by the cookies' word; null: nobody. */
  readonly mid: number | null;
  /** The token that writes carry. It goes from here into one request and nowhere else. */
  readonly csrf: string | null;
  /** Only to compare with itself. */
  readonly session: string | null;
}

/** One look at the cookies of the login; they may belong to two if it changes just then. */
export async function sessionCookies(): Promise<SessionCookies> {
  const [id, session, csrf] = await Promise.all(SESSION.map(cookie));
  const mid = Number(id);
  const isSignedIn = session && Number.isSafeInteger(mid) && mid > 0;
  return { mid: isSignedIn ? mid : null, csrf: csrf ?? null, session: session ?? null };
}

/** Who the browser's cookies say is signed in; null: nobody. */
export const signedInMid = async (): Promise<number | null> => (await sessionCookies()).mid;

/**
 * Calls back for each cookie of a login that comes or goes. Browsers tell only of cookies that are
 * Secure, and not all of these need be: whichever is told of stands for all of them.
 */
export function onSessionCookie(changed: () => void): void {
  browser.cookies.onChanged.addListener(({ cookie: { domain, name } }) => {
    if (isSiteHost(domain) && SESSION.some((one) => one === name)) changed();
  });
}
