import type { Locator, Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { seedFollowings } from '../../support/seed-followings.ts';
import { expect } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

/** The board, over a copy that was read a moment ago. */
export async function openBoard(bili: FakeBili, browser: Opened): Promise<Page> {
  const page = await openDashboard(browser, '#/settings');
  await opened(page, 'settings');
  await seedFollowings(page, bili);
  await page.evaluate(() => {
    location.hash = '#/groups';
  });
  await expect(page.locator('main[data-view="groups"][data-state="ready"]')).toHaveCount(1);
  await expect(page.locator('[data-column]').first()).toBeVisible();
  return page;
}

export const column = (page: Page, tagid: number) => page.locator(`[data-column="${tagid}"]`);

export const people = (page: Page, tagid: number) => column(page, tagid).locator('[data-person]');

export const card = (page: Page, tagid: number, mid: number) =>
  column(page, tagid).locator(`[data-person="${mid}"]`);

/** What is read out. */
export const said = (page: Page) => page.locator('[data-said]');

/** How many the column says it has. */
export const expectCount = (page: Page, tagid: number, count: number) =>
  expect(column(page, tagid).locator('header')).toContainText(new RegExp(`\\D${count}$`));

const middle = async (place: Locator) => {
  const box = await place.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
};

/** Takes it along, as far as the place and no further. */
export async function dragOver(page: Page, from: Locator, to: Locator) {
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
}

export async function drag(page: Page, from: Locator, to: Locator) {
  await dragOver(page, from, to);
  await page.mouse.up();
}
