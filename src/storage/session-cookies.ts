import { browser } from 'wxt/browser';

const SITE = 'https://www.bilibili.com/';

async function cookie(name: string): Promise<string | null> {
  // One by one: getAll leaves out cookies that are not Secure.
  const found = await browser.cookies.get({ url: SITE, name });
  return found?.value || null;
}

/** Who the browser's cookies say is signed in; null: nobody. */
export async function signedInMid(): Promise<number | null> {
  const [mid, session] = await Promise.all([cookie('DedeUserID'), cookie('SESSDATA')]);
  const id = Number(mid);
  return session && Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** The token that writes carry. It goes from here into one request and nowhere else. */
export const csrfToken = (): Promise<string | null> => cookie('bili_jct');
