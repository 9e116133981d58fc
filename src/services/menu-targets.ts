import { isSiteHost } from '../domain/links.ts';

/** What a context-menu click is about, read from the link or the selected text. */
export type MenuTarget =
  | { readonly type: 'user'; readonly mid: number }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'video'; readonly bvid: string };

const NAME_MAX = 32;

export function targetOf(
  linkUrl: string | undefined,
  selection: string | undefined,
): MenuTarget | null {
  return (linkUrl ? targetOfLink(linkUrl) : null) ?? (selection ? targetOfText(selection) : null);
}

function targetOfLink(url: string): MenuTarget | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  if (hostname === 'space.bilibili.com') {
    const mid = Number(/^\/(\d{1,16})(?:\/|$)/.exec(pathname)?.[1]);
    return Number.isSafeInteger(mid) && mid > 0 ? { type: 'user', mid } : null;
  }
  const bvid = /\/video\/(BV1[0-9A-Za-z]{9})/.exec(pathname)?.[1];
  return bvid && isSiteHost(hostname) ? { type: 'video', bvid } : null;
}

/** "UID:123" is an id; anything else short enough is a name to look up. */
function targetOfText(text: string): MenuTarget | null {
  const trimmed = text.normalize('NFKC').trim().replace(/^@/, '');
  const mid = Number(/^(?:uid|mid)\s*[:：]?\s*(\d{1,16})$/i.exec(trimmed)?.[1]);
  if (Number.isSafeInteger(mid) && mid > 0) return { type: 'user', mid };
  const isName = trimmed !== '' && trimmed.length <= NAME_MAX && !/[\s,]/.test(trimmed);
  return isName ? { type: 'name', name: trimmed } : null;
}
