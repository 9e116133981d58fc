import type { Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { type OpenPopup, openAt } from '../pages/popup.ts';

export const view = (popup: Page) => popup.locator('[data-view="history"]');

export const openHistory = (openPopup: OpenPopup, browser: Opened) =>
  openAt(openPopup, browser, '历史记录');

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

/** Heads of days are rows too, and count for nothing. */
export const sizeOf = async (popup: Page) =>
  Number(await popup.locator('li[aria-setsize]').last().getAttribute('aria-setsize'));
