import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export async function openList(popup: Page, tab: string, view: string) {
  await popup.getByRole('tab', { name: tab }).click();
  const list = popup.locator(`[data-view="${view}"]`);
  await expect(list).toHaveAttribute('data-state', 'ready');
  return list;
}

export const focused = (popup: Page) =>
  popup.evaluate(() => {
    const row = document.activeElement?.closest('li');
    return row
      ? { index: Number(row.dataset['index']), tag: document.activeElement?.tagName }
      : null;
  });
