import { type Browser, browser } from 'wxt/browser';
import type { Caller } from '../shared/callers.ts';
import { isSiteHost, spaceMid } from '../shared/links.ts';

type Sender = Browser.runtime.MessageSender;

/** The frame of a tab that asks; null for our own pages. */
export interface SenderFrame {
  readonly tabId: number;
  readonly frameId: number;
  /**
   * Whose space the page shows: by the address that the message came from and by the tab's own. A
   * click may be followed by a move to the next person before it arrives.
   */
  readonly mids: readonly number[];
}

/** The only pages that our panels are on. */
const SPACE = 'https://space.bilibili.com';

/** Which kind of caller a sender is; null for strangers, who get no answer at all. */
export function callerOf(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id) return null;
  const url = sender.url ?? '';
  if (url.startsWith(browser.runtime.getURL('/'))) return 'page';
  if (sender.tab === undefined || sender.frameId !== 0 || !URL.canParse(url)) return null;
  const { origin, protocol, hostname, port } = new URL(url);
  if (origin === SPACE) return 'content';
  return protocol === 'https:' && port === '' && isSiteHost(hostname) ? 'site' : null;
}

/**
 * A private window or a container tab: its login is none that the background sees, so whatever is
 * asked there would be answered, and done, in another account's name.
 */
export function isOtherSession({ tab }: Sender): boolean {
  if (!tab) return false;
  const { cookieStoreId = FIREFOX_DEFAULT } = tab as { readonly cookieStoreId?: string };
  return tab.incognito || cookieStoreId !== FIREFOX_DEFAULT;
}

const FIREFOX_DEFAULT = 'firefox-default';

export function frameOf({ tab, frameId, url }: Sender): SenderFrame | null {
  if (tab?.id === undefined) return null;
  const mids = [url, tab.url].map((one) => spaceMid(one ?? '')).filter((mid) => mid !== null);
  return { tabId: tab.id, frameId: frameId ?? 0, mids };
}
