import type { Page } from '@playwright/test';

export interface Counting {
  presses: number;
}

/** How often the pointer was pressed since the last look, as the page heard it. */
export async function countPresses(page: Page) {
  await page.evaluate(() => {
    const counting = globalThis as unknown as Counting;
    counting.presses = 0;
    addEventListener('pointerdown', () => counting.presses++, true);
  });
  return () =>
    page.evaluate(() => {
      const counting = globalThis as unknown as Counting;
      const { presses } = counting;
      counting.presses = 0;
      return presses;
    });
}
