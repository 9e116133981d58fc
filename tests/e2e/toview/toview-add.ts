import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export async function ready(popup: Page) {
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const add = async (text: string) => {
    await view.getByRole('button', { name: '添加视频' }).click();
    const dialog = popup.getByRole('dialog');
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: '添加到稍后再看' }).click();
  };
  return { view, add };
}
