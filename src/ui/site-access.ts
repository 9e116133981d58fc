import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The service itself; without it nothing can be read. */
const SITE = { origins: ['https://*.bilibili.com/*'] };

/** Whether the browser lets us ask the service: people may take that away. null: not known yet. */
export const siteAccess = signal<boolean | null>(null);

async function look() {
  siteAccess.value = await browser.permissions.contains(SITE).catch(() => null);
}

/** Follows it while something is shown that depends on it; given back, the page begins anew. */
export function useSiteAccess() {
  useEffect(() => {
    const { onAdded, onRemoved } = browser.permissions;
    const given = () => location.reload();
    const taken = () => void look();
    onAdded.addListener(given);
    onRemoved.addListener(taken);
    void look();
    return () => {
      onAdded.removeListener(given);
      onRemoved.removeListener(taken);
    };
  }, []);
}

/** The browser asks; only a click may begin that. */
export const askForAccess = () => void browser.permissions.request(SITE).catch(() => undefined);
