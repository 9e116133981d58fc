import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('an address that leads nowhere says so and offers the way', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, '#/user/abc');
  await opened(page, 'unknown');
  await expect(page.getByText('#/user/abc')).toBeVisible();
  await page.getByRole('main').getByRole('link').click();
  await opened(page, 'followings');
});
