import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('signed out, the page of the account invites and asks for nothing of anybody', async ({
  bili,
  browser_,
}) => {
  const page = await openDashboard(browser_, '#/account/profile');
  await expect(page.locator('main')).toHaveAttribute('data-state', 'signed-out');
  await expect(page.getByRole('link', { name: '去登录' })).toBeVisible();
  const asked = new Set(bili.log.map(({ operation }) => operation));
  expect([...asked]).toEqual(['nav']);
});
