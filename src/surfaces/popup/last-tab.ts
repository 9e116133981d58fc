import { TABS, type Tab, type TabName } from './tabs.ts';

const KEY = 'popup-tab';

/** The tab that was open last; read before the first paint, so it is kept in the page's own store. */
export function lastTab(): Tab {
  try {
    const kept = localStorage.getItem(KEY);
    return TABS.find(({ id }) => id === kept) ?? TABS[0];
  } catch {
    return TABS[0];
  }
}

export function rememberTab(tab: TabName) {
  try {
    localStorage.setItem(KEY, tab);
  } catch {
    // Storage may be full or off: the popup opens on its first tab then.
  }
}
