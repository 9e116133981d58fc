import { type BiliLink, parseBiliLink } from '../../shared/bili-link.ts';
import { type PersonText, personInText } from '../../shared/person-text.ts';

/**
 * What a context-menu click is about. `name`: selected text, to be looked up. `theirs`: a live room,
 * or something posted, of somebody whom the address does not name and the page around it may.
 */
export type MenuTarget = BiliLink | PersonText | { readonly type: 'theirs' };

/** What the browser says of a click: the parts that name something. */
export interface Clicked {
  readonly linkUrl?: string | undefined;
  readonly srcUrl?: string | undefined;
  readonly selectionText?: string | undefined;
  readonly pageUrl?: string | undefined;
}

/**
 * The link goes before the selection, and the page counts only for items about the page.
 * null: the page itself may still know whom a picture shows (see menu-look.ts).
 */
export function targetOf(clicked: Clicked, aboutPage: boolean): MenuTarget | null {
  const { linkUrl, selectionText, pageUrl } = clicked;
  if (aboutPage) return pageUrl ? linked(pageUrl) : null;
  const found = linkUrl ? linked(linkUrl) : null;
  return found ?? (selectionText ? personInText(selectionText) : null);
}

const linked = (link: string): MenuTarget | null =>
  parseBiliLink(link) ?? (isTheirs(link) ? { type: 'theirs' } : null);

function isTheirs(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { hostname, pathname } = new URL(link);
  return THEIRS[hostname]?.test(pathname) ?? false;
}

const THEIRS: Readonly<Record<string, RegExp>> = {
  'live.bilibili.com': /^\/(?:blanc\/)?\d+(?:\/|$)/,
  't.bilibili.com': /^\/\d+(?:\/|$)/,
  'www.bilibili.com': /^\/opus\/\d+(?:\/|$)/,
};
