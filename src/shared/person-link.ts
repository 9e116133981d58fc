/** The person whose page an address is, on the site or on its page for phones; else null. */
export function personInUrl({ hostname, pathname }: URL): number | null {
  const path = PATHS[hostname];
  const mid = Number(path?.exec(pathname)?.[1]);
  return Number.isSafeInteger(mid) && mid > 0 ? mid : null;
}

const PATHS: Readonly<Record<string, RegExp>> = {
  'space.bilibili.com': /^\/(\d+)(?:\/|$)/,
  'm.bilibili.com': /^\/space\/(\d+)(?:\/|$)/,
};
