import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('nobody followed and nobody signed in have their own words', async ({ bili, browser_ }) => {
  const page = await openDashboard(browser_, '#/followings');
  const main = page.locator('main[data-view="followings"]');
  await expect(main).toHaveAttribute('data-state', 'signed-out');
  await expect(main).toContainText('去登录');
  bili.state.viewer.followings.clear();
  await browser_.context.addCookies(bili.cookies('viewer'));
  await page.reload();
  await expect(main).toHaveAttribute('data-state', 'empty', { timeout: 20_000 });
  await expect(main).toContainText('还没有关注任何人');
});
