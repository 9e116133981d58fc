import type { Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';

export const view = (popup: Page) => popup.locator('[data-view="history"]');

export async function openHistory(openPopup: (browser: Opened) => Promise<Page>, browser: Opened) {
  const popup = await openPopup(browser);
  await popup.getByRole('tab', { name: '历史记录' }).click();
  await expect(view(popup)).toHaveAttribute('data-state', 'ready');
  return popup;
}
