import type { Locator, Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';

export type OpenPopup = (browser: Opened) => Promise<Page>;

/** The lists of the popup, as their tabs call them and by their marks. */
const LISTS = {
  稍后再看: 'toview',
  历史记录: 'history',
  关注分组: 'follow-groups',
} as const;

export const outcome = (popup: Page, state: string) =>
  popup.locator(`[data-outcome="${state}"]`).last();

/** Goes to a list and waits until it is drawn. */
export async function showList(popup: Page, name: keyof typeof LISTS): Promise<Locator> {
  await popup.getByRole('tab', { name }).click();
  const list = popup.locator(`[data-view="${LISTS[name]}"]`);
  await expect(list).toHaveAttribute('data-state', 'ready');
  return list;
}

/** The popup, at one of its lists. */
export async function openAt(
  openPopup: OpenPopup,
  browser: Opened,
  name: keyof typeof LISTS,
): Promise<Page> {
  const popup = await openPopup(browser);
  await showList(popup, name);
  return popup;
}
