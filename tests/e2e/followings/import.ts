import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export async function openImport(page: Page) {
  await page.getByRole('main').getByRole('button', { name: '导入', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: '名单' })).toBeVisible();
  return dialog;
}

export async function chosenFile(page: Page, name: string, content: string | Buffer) {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page
    .getByRole('dialog')
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer });
}

export async function droppedFile(page: Page, name: string, content: string) {
  const dataTransfer = await page.evaluateHandle(
    ([called, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], called));
      return data;
    },
    [name, content] as const,
  );
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer });
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
}
