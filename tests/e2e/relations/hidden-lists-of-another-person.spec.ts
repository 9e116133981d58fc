import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('hidden lists are said to be hidden, and signed out there are none', async ({
  bili,
  browser_,
}) => {
  const page = await openDashboard(browser_, `#/user/${PEOPLE.private}?tab=followings`);
  const followings = page.locator('[data-view="their-followings"]');
  await expect(followings).toHaveAttribute('data-state', 'signed-out');
  await browser_.context.addCookies(bili.cookies('viewer'));
  await page.reload();
  await expect(followings).toHaveAttribute('data-state', 'private');
  await expect(followings).toContainText('TA 没有公开关注列表');
  await page.getByRole('tab', { name: '粉丝', exact: true }).click();
  const fans = page.locator('[data-view="their-fans"]');
  await expect(fans).toHaveAttribute('data-state', 'private');
  await expect(fans).toContainText('TA 没有公开粉丝列表');
});
