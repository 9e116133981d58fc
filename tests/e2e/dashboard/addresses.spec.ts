import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl, openDashboard, opened, ROUTES } from '../pages/dashboard.ts';

test('every page has its address, its title and its mark in the navigation', async ({
  signedIn,
}) => {
  const page = await openDashboard(signedIn);
  // The bare address is that of the first page that is built.
  await opened(page, 'followings');
  const nav = page.getByRole('navigation', { name: '导航' });
  for (const [view, name] of Object.entries(ROUTES)) {
    await nav
      .getByRole('link', { name, exact: true })
      .or(nav.locator(`a[href="#/${view}"]`))
      .first()
      .click();
    await opened(page, view);
    await expect(page).toHaveURL(new RegExp(`#/${view}$`));
    await expect(page).toHaveTitle(`${name} · Bilideck`);
    await expect(nav.locator('[aria-current]')).toHaveAttribute('href', `#/${view}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
  // Somebody's page has no place of its own there.
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.rich}`));
  await opened(page, 'user');
  await expect(nav.locator('[aria-current="true"]')).toHaveAttribute('href', '#/find');
  await expect(nav.locator('[aria-current]')).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await opened(page, 'check');
  await page.goForward();
  await opened(page, 'settings');
  await page.reload();
  await opened(page, 'settings');
});
