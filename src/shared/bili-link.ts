import { personInUrl } from './person-link.ts';
import { parseVideoLink, SHORT_HOST } from './video-link.ts';

/** What a link names. `short`: only opening it says. */
export type BiliLink =
  | { readonly type: 'user'; readonly mid: number }
  | { readonly type: 'video'; readonly bvid: string }
  | { readonly type: 'video'; readonly aid: number }
  | { readonly type: 'short'; readonly url: string };

/** null: nobody and nothing that Bilideck knows. */
export function parseBiliLink(link: string): BiliLink | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const mid = personInUrl(url);
  if (mid !== null) return { type: 'user', mid };
  if (url.hostname === SHORT_HOST) {
    // Some carry the id of the video itself.
    const video = parseVideoLink(url.pathname.slice(1));
    if (video.type === 'video') return video;
    return /^\/\w{1,32}$/.test(url.pathname)
      ? { type: 'short', url: `https://${SHORT_HOST}${url.pathname}` }
      : null;
  }
  const video = parseVideoLink(link);
  return video.type === 'video' ? video : null;
}
