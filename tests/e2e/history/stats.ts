import type { Page } from '@playwright/test';
import type { Viewing } from '../../../src/parts/history/shared/archive.ts';
import type { Opened } from '../../support/browser.ts';
import { seedArchive } from '../../support/seed-archive.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

/** 统计 over an archive of these viewings, the oldest first; `also` is kept beside it. */
export async function openStats(
  browser: Opened,
  viewings: readonly Viewing[],
  hash = '#/stats',
  also: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const page = await openDashboard(browser, '#/settings');
  await opened(page, 'settings');
  await also(page);
  await seedArchive(page, viewings);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await opened(page, 'stats');
  return page;
}
