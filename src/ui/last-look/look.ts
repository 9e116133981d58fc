import { browser } from 'wxt/browser';
import { keptLanguage } from '../appearance/kept.ts';

/**
 * The last look of one of our pages: what it showed at the top of its list, as plain elements, kept in
 * the page's own store and drawn again at the next opening before its scripts are there. It answers to
 * nothing, and goes when the page itself stands.
 */

/** Text, or an element: its tag, names and values of its attributes in turn, and what is in it. */
export type Drawn = string | readonly [tag: string, attributes: readonly string[], ...Drawn[]];

export interface Look {
  /** Whose: nobody is shown what another one has seen. */
  readonly account: number;
  /** Build and languages under which it was drawn; under others it would show other things. */
  readonly stamp: string;
  /** The address behind #; '' for a page that has none. */
  readonly hash: string;
  /** How often what it shows had changed; since then, something in it may have gone. */
  readonly changes: string;
  /** Rules by which it is drawn and which the page's own sheets do not have: those of what is fetched later. */
  readonly rules: string;
  readonly body: readonly Drawn[];
}

/** Who is followed, groups and what else is about people, for pages that are not named here. */
const PEOPLE = /^(?!toview|history|archive)/;
const SHOWN: Readonly<Record<string, RegExp>> = {
  toview: /^toview/,
  history: /^(history|archive)/,
  stats: /^(history|archive|relation)/,
};

/** How often what a page shows has changed, out of how often each topic has. */
export function changesIn(page: string, topics: Readonly<Record<string, number>>): string {
  const shown = SHOWN[page.slice(page.indexOf('/') + 1)] ?? PEOPLE;
  return Object.entries(topics)
    .filter(([topic]) => shown.test(topic))
    .join();
}

/** Attribute of what the look is drawn into. */
export const LOOK = 'data-look';

/** Everything by which one and the same page looks different. */
export const lookStamp = () =>
  [browser.runtime.getManifest().version, browser.i18n.getUILanguage(), keptLanguage()].join(' ');

/** An event of the window: the page itself has taken them away. */
export const ERASED = 'bilideck:looks-erased';

const START = 'look ';

/** The account is a word of the key: what is kept of somebody is erased by it. */
const keyOf = (page: string, account: number) => `${START}${page} ${account}`;

/** The look that is kept of a page; there is one at most, of whoever saw it last. */
export function keptLook(page: string): Look | null {
  try {
    const key = keysOf(page)[0];
    return key === undefined ? null : JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps it instead of any other one of this page. */
export function keepLook(page: string, look: Look): void {
  const own = keyOf(page, look.account);
  try {
    for (const key of keysOf(page)) if (key !== own) localStorage.removeItem(key);
    localStorage.setItem(own, JSON.stringify(look));
  } catch {
    // The store may be full or off: the page is drawn when its scripts are there, as the first time.
  }
}

export function forgetLook(page: string): void {
  try {
    for (const key of keysOf(page)) localStorage.removeItem(key);
  } catch {
    // The store is off: nothing is kept in it.
  }
}

/** Somebody has taken looks away: a change of the page's own store, told to pages other than that one. */
export const isTakenAway = ({ key, newValue }: StorageEvent): boolean =>
  key === null || (key.startsWith(START) && newValue === null);

const keysOf = (page: string) =>
  Object.keys(localStorage).filter((key) => key.startsWith(`${START}${page} `));
