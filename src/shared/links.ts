/** The space of somebody. */
export const spaceLink = (mid: number) => `https://space.bilibili.com/${mid}`;

/** What was done, and the way back. */
export const JOURNAL_PAGE = '/dashboard.html#/journal';

/** Where the service's pictures lie; none of them is told who asks for one. */
const PICTURES = ['hdslb.com', 'biliimg.com'] as const;
const SITE = ['bilibili.com'] as const;
/** Longer than any of the service's. */
const ADDRESS_MAX = 2_000;

/**
 * An address from an answer as https, if it leads to a host under one of the domains and says
 * nothing else: no name and password in front (the true host is behind them), no port. Else ''.
 * What comes out is what was looked at, not what came in: browsers repair addresses.
 */
function heldTo(domains: readonly string[], address: string): string {
  if (address.length > ADDRESS_MAX) return '';
  // Raised first: a port in an http address is that port's, not 443.
  const secure = address.trim().replace(/^(?:http:)?\/\//i, 'https://');
  if (!/^https:\/\//i.test(secure) || !URL.canParse(secure)) return '';
  const { hostname, port, username, password, href } = new URL(secure);
  if (port !== '' || username !== '' || password !== '') return '';
  // Written out it may be longer than it came: the same must come of it when it is read again.
  if (href.length > ADDRESS_MAX) return '';
  return domains.some((domain) => hostname.endsWith(`.${domain}`)) ? href : '';
}

/** Address of a picture on the service's own picture hosts, else ''. */
export const pictureUrl = (address: string): string => heldTo(PICTURES, address);

/** Address of a page of the service, else ''. */
export const siteUrl = (address: string): string => heldTo(SITE, address);

/** Whether a host is bilibili.com or under it; `.bilibili.com`, as cookies say it, too. */
export const isSiteHost = (host: string): boolean => `.${host}`.endsWith('.bilibili.com');

/** A video, by its BV id, or by its number where it has none. */
export const videoLink = ({ bvid, aid }: { readonly bvid: string; readonly aid: number }) =>
  `https://www.bilibili.com/video/${encodeURIComponent(bvid || `av${aid}`)}`;

/** Whose space an address shows; null when it is nobody's. */
export function spaceMid(url: string): number | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const mid = Number(/^\/(\d{1,16})(?:\/|$)/.exec(pathname)?.[1]);
  const isMid = Number.isSafeInteger(mid) && mid > 0;
  return origin === 'https://space.bilibili.com' && isMid ? mid : null;
}
