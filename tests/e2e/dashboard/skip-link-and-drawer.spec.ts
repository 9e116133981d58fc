import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('one skip link, a drawer in a narrow window, nothing cut off', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, '#/journal');
  await opened(page, 'journal');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(/#\/journal$/);

  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const width of [1_440, 1_000, 720, 500]) {
    await page.setViewportSize({ width, height: 500 });
    for (const view of ['groups', 'toview', 'settings', 'followings', 'welcome']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      await opened(page, view);
      expect(await overflow(), `${view} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  const menu = page.getByRole('button', { name: '打开导航' });
  await menu.click();
  const nav = page.getByRole('navigation', { name: '导航' });
  await expect(nav.locator('a[href="#/settings"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(nav.locator('a[href="#/settings"]')).toBeHidden();
  await expect(menu).toBeFocused();
});
