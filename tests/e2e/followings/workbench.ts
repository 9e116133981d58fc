import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { seedFollowings } from '../../support/seed-followings.ts';
import { expect } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

/** The page of followings over a copy that was read a moment ago. */
export async function openWorkbench(bili: FakeBili, browser: Opened, query = ''): Promise<Page> {
  const page = await openDashboard(browser, '#/settings');
  await opened(page, 'settings');
  await seedFollowings(page, bili);
  await goToWorkbench(page, query);
  return page;
}

/** From wherever the page of ours stands. */
export async function goToWorkbench(page: Page, query: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/followings${query}`);
  await ready(page);
}

export const ready = (page: Page) =>
  expect(page.locator('main[data-view="followings"][data-state="ready"]')).toHaveCount(1);

export const rows = (page: Page) => page.getByRole('main').locator('li[data-index]');

/** How many rows there are, drawn or not. */
export const expectRows = (page: Page, count: number) =>
  expect(rows(page).first()).toHaveAttribute('aria-setsize', String(count));

export const bar = (page: Page) => page.getByRole('region', { name: '已选的人' });

export const search = (page: Page) => page.getByRole('main').getByRole('searchbox');

export async function addFilter(page: Page, name: string) {
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

export const people = (bili: FakeBili) =>
  [...bili.state.viewer.followings.values()].sort((a, b) => b.mtime - a.mtime || a.mid - b.mid);

export const nameOf = (bili: FakeBili, mid: number) => bili.state.people.get(mid)?.name ?? '';

export const outcome = (page: Page, state: string) =>
  page.locator(`[data-outcome="${state}"]`).last();
