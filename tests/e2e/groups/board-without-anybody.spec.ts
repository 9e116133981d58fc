import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('nobody followed and no groups; then nobody signed in', async ({ bili, signedIn }) => {
  const { viewer } = bili.state;
  viewer.followings.clear();
  viewer.groups = [];
  const page = await openDashboard(signedIn, '#/groups');
  const main = page.locator('main[data-view="groups"]');
  await expect(main).toHaveAttribute('data-state', 'empty', { timeout: 20_000 });
  await expect(main).toContainText('还没有关注任何人');
  await expect(main.getByRole('button', { name: '新建分组' })).toBeVisible();
  await signedIn.context.clearCookies();
  await page.reload();
  await expect(main).toHaveAttribute('data-state', 'signed-out', { timeout: 20_000 });
});
