import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

const fits = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const isWide = (element: Element | null) =>
      element !== null && element.scrollWidth > element.clientWidth;
    return ![document.documentElement, main, main?.querySelector('ul')?.parentElement ?? null].some(
      isWide,
    );
  });

test('nothing of the lists is cut off in a narrow window or when it is zoomed', async ({
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/toview');
  for (const view of ['toview', 'history']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
    await opened(page, view);
    // 1,000 px, and 1,000 px at 200 %.
    for (const width of [1_000, 500]) {
      await page.setViewportSize({ width, height: 700 });
      await expect.poll(() => fits(page)).toBe(true);
      const row = page.getByRole('main').getByRole('listitem').nth(1);
      await expect(row.getByRole('button').last()).toBeInViewport();
    }
    // A question over the list leaves it room in a low window.
    await page.setViewportSize({ width: 1_000, height: 420 });
    const shown = page.getByRole('main').getByRole('listitem').first();
    await expect(shown).toBeInViewport({ ratio: 0.9 });
    // 1,440 px at 500 %: rows are reached by scrolling, and by keys.
    await page.setViewportSize({ width: 288, height: 180 });
    const boxes = page.getByRole('main').getByRole('listitem').getByRole('checkbox');
    await boxes.first().focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await expect(boxes.nth(4)).toBeFocused();
    await expect(boxes.nth(4)).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize({ width: 288, height: 180 });
  await page.evaluate(() => {
    location.hash = '#/followings';
  });
  await opened(page, 'followings');
  const name = page.getByRole('main').getByRole('listitem').first().getByRole('link').first();
  await expect.poll(async () => (await name.boundingBox())?.width ?? 0).toBeGreaterThan(60);
  // On a low screen the navigation is longer than its place; where one is is seen all the same.
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await opened(page, 'settings');
  const here = page.getByRole('navigation', { name: '导航' }).locator('[aria-current]');
  for (const height of [700, 320]) {
    await page.setViewportSize({ width: 1_280, height });
    await expect(here).toBeInViewport({ ratio: 0.9 });
  }
});
