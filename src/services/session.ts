import { browser } from 'wxt/browser';
import type { Session } from '../api/client.ts';

const SITE = 'https://www.bilibili.com/';

async function cookie(name: string): Promise<string | null> {
  // One by one: getAll leaves out cookies that are not Secure.
  const found = await browser.cookies.get({ url: SITE, name });
  return found?.value || null;
}

/**
 * What the browser's cookies say now. The csrf token goes from here into one request and nowhere
 * else.
 */
export async function readSession(): Promise<Session> {
  const [mid, csrf, session] = await Promise.all([
    cookie('DedeUserID'),
    cookie('bili_jct'),
    cookie('SESSDATA'),
  ]);
  const id = Number(mid);
  return { mid: session && Number.isSafeInteger(id) && id > 0 ? id : null, csrf };
}
