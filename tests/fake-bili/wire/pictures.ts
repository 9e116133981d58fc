import type { World } from '../state/world.ts';

/*
 * Addresses look like the site's, with the id inside the 40 hex digits, so that the picture can
 * be drawn from the address. They are on hosts of their own, as the site's are.
 */

/** Address forms the service mixes; clients have to normalise them. */
function withScheme(address: string, n: number): string {
  if (n % 7 === 3) return `http:${address}`;
  return n % 11 === 5 ? address : `https:${address}`;
}

function hex40(n: number): string {
  return n.toString(16).padStart(40, '0');
}

export function faceUrl(mid: number): string {
  return withScheme(`//i${mid % 3}.hdslb.com/bfs/face/${hex40(mid)}.jpg`, mid);
}

export function coverUrl(aid: number): string {
  return withScheme(`//i${aid % 3}.hdslb.com/bfs/archive/${hex40(aid)}.jpg`, aid);
}

/** Other covers: live rooms, articles, shows, seasons. */
export function pictureUrl(kind: 'live' | 'article' | 'bangumi' | 'season', id: number): string {
  return withScheme(`//i0.hdslb.com/bfs/${kind}/${hex40(id)}.png`, id);
}

/** The form the site's own pages use. */
export function secure(address: string): string {
  return address.replace(/^(http:)?\/\//, 'https://');
}

/** What `nav` hands out. Nobody may fetch these: the names are the keys. */
export function wbiImages(world: World): { img_url: string; sub_url: string } {
  const address = (key: string) => `https://i0.hdslb.com/bfs/wbi/${key}.png`;
  return { img_url: address(world.wbi.imgKey), sub_url: address(world.wbi.subKey) };
}
