/** The space of somebody. */
export const spaceLink = (mid: number) => `https://space.bilibili.com/${mid}`;

function hostOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed?.protocol === 'https:' ? parsed.hostname : '';
}

const within = (host: string, domain: string) => host.endsWith(`.${domain}`);

/** The address if it leads to bilibili.com over https, else null. */
export function bilibiliLink(url: string): string | null {
  return within(hostOf(url), 'bilibili.com') ? url : null;
}

/** A small version of a face; null for pictures from anywhere else than Bilibili's own hosts. */
export function faceUrl(url: string): string | null {
  const host = hostOf(url);
  if (within(host, 'hdslb.com')) return url.includes('@') ? url : `${url}@80w_80h_1c.webp`;
  return within(host, 'bilibili.com') ? url : null;
}

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
