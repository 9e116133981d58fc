import { browser } from 'wxt/browser';

/** A tab behind the popup, which stays open. */
export async function openBehind(url: string): Promise<void> {
  await browser.tabs.create({ url, active: false });
}

/** More pages of people at once than this are a mistake. */
export const MOST_TABS = 20;

/** One tab each, in this order; then the first one comes to the front, which closes the popup. */
export async function openAll(urls: readonly string[]): Promise<void> {
  const ids: (number | undefined)[] = [];
  for (const url of urls) ids.push((await browser.tabs.create({ url, active: false })).id);
  const [first] = ids;
  if (first !== undefined) await browser.tabs.update(first, { active: true });
}
