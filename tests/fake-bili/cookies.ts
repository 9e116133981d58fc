import type { World } from './state/world.ts';
import type { BrowserCookie, Who } from './types.ts';

const HALF_YEAR = 180 * 86_400;

/** Cookies of a browser that has visited the site, signed in as `who`. @param now Milliseconds. */
export function browserCookies(world: World, who: Who, now: number): BrowserCookie[] {
  const cookie = (name: string, value: string, httpOnly = false): BrowserCookie => ({
    name,
    value,
    domain: '.bilibili.com',
    path: '/',
    expires: Math.floor(now / 1000) + HALF_YEAR,
    httpOnly,
    secure: name === 'SESSDATA',
    sameSite: 'Lax',
  });
  const visitor = [cookie('buvid3', '5F0A7C1E-93B2-4D68-A1C4-7E20D6B81F3952417infoc')];
  if (who === 'none') return visitor;
  const account = who === 'second' ? world.second : world.viewer;
  const session = who === 'expired' ? `${'0'.repeat(8)}%2C1626000000%2Cdead0*b1` : account.sessdata;
  return [
    ...visitor,
    cookie('SESSDATA', session, true),
    cookie('bili_jct', account.csrf),
    cookie('DedeUserID', String(account.mid)),
  ];
}
