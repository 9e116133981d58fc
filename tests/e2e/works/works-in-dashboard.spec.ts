import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';

test('the works stand on the page of the dashboard too', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.upA}`));
  const works = page.locator('[data-view="works"]');
  // What is not looked at is not asked for; a figure of works leads there.
  await page.getByRole('button', { name: /^专栏/ }).first().click();
  await expect(page.getByRole('tab', { name: '作品' })).toHaveAttribute('aria-selected', 'true');
  await expect(works).toHaveAttribute('data-state', 'ready');
  await expect(works.getByRole('tab', { name: '专栏' })).toHaveAttribute('aria-selected', 'true');
});
