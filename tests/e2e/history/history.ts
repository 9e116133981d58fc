import type { Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';

type OpenPopup = (browser: Opened) => Promise<Page>;

export const view = (popup: Page) => popup.locator('[data-view="history"]');

export const outcome = (popup: Page, state: string) => popup.locator(`[data-outcome="${state}"]`);

export async function openHistory(openPopup: OpenPopup, browser: Opened): Promise<Page> {
  const popup = await openPopup(browser);
  await popup.getByRole('tab', { name: '历史记录' }).click();
  await expect(view(popup)).toHaveAttribute('data-state', 'ready');
  return popup;
}

/** Scrolls until the end of the list is told. */
export async function scrollToEnd(popup: Page) {
  const end = popup.getByText('没有更早的记录了');
  const list = popup.getByRole('list', { name: '历史记录' });
  await expect(async () => {
    await list.evaluate((element) => {
      const scroller = element.parentElement;
      scroller?.scrollTo({ top: scroller.scrollHeight });
    });
    await expect(end).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 60_000 });
}

export const sizeOf = async (popup: Page) =>
  Number(await popup.getByRole('listitem').last().getAttribute('aria-setsize'));
