export const TABS = ['toview', 'history', 'groups'] as const;
export type TabName = (typeof TABS)[number];

const KEY = 'popup-tab';

/** The tab that was open last; read before the first paint, so it is kept in the page's own store. */
export function lastTab(): TabName {
  try {
    const kept = localStorage.getItem(KEY);
    return TABS.find((tab) => tab === kept) ?? 'toview';
  } catch {
    return 'toview';
  }
}

export function rememberTab(tab: TabName) {
  try {
    localStorage.setItem(KEY, tab);
  } catch {
    // Storage may be full or off: the popup opens on its first tab then.
  }
}
