import { type BiliLink, parseBiliLink } from '../../shared/bili-link.ts';
import { type PersonText, personInText } from '../../shared/person-text.ts';

/** What a context-menu click is about. `name`: selected text, to be looked up. */
export type MenuTarget = BiliLink | PersonText;

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
  if (aboutPage) return pageUrl ? parseBiliLink(pageUrl) : null;
  const linked = linkUrl ? parseBiliLink(linkUrl) : null;
  return linked ?? (selectionText ? personInText(selectionText) : null);
}
