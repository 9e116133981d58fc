import { type BiliLink, parseBiliLink } from '../../shared/bili-link.ts';

/** What a context-menu click is about. `name`: selected text, to be looked up. */
export type MenuTarget = BiliLink | { readonly type: 'name'; readonly name: string };

/** What the browser says of a click: the parts that name something. */
export interface Clicked {
  readonly linkUrl?: string | undefined;
  readonly srcUrl?: string | undefined;
  readonly selectionText?: string | undefined;
  readonly pageUrl?: string | undefined;
}

const NAME_MAX = 32;

/**
 * The link goes before the selection, and the page counts only for items about the page.
 * null: the page itself may still know whom a picture shows (see menu-look.ts).
 */
export function targetOf(clicked: Clicked, aboutPage: boolean): MenuTarget | null {
  const { linkUrl, selectionText, pageUrl } = clicked;
  if (aboutPage) return pageUrl ? parseBiliLink(pageUrl) : null;
  const linked = linkUrl ? parseBiliLink(linkUrl) : null;
  return linked ?? (selectionText ? targetOfText(selectionText) : null);
}

/** "UID:123" is an id; anything else short enough is a name to look up. */
function targetOfText(text: string): MenuTarget | null {
  const trimmed = text.normalize('NFKC').trim().replace(/^@/, '');
  const mid = Number(/^(?:uid|mid)\s*[:：]?\s*(\d{1,16})$/i.exec(trimmed)?.[1]);
  if (Number.isSafeInteger(mid) && mid > 0) return { type: 'user', mid };
  const isName = trimmed !== '' && trimmed.length <= NAME_MAX && !/[\s,]/.test(trimmed);
  return isName ? { type: 'name', name: trimmed } : null;
}
