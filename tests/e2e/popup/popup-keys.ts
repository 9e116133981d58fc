import type { Page } from '@playwright/test';

export const focused = (popup: Page) =>
  popup.evaluate(() => {
    const row = document.activeElement?.closest('li');
    return row
      ? { index: Number(row.dataset['index']), tag: document.activeElement?.tagName }
      : null;
  });
