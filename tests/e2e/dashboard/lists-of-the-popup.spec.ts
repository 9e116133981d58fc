import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('the lists are those of the popup, and each is found where it was left', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/toview');
  await expect(page.locator('main[data-view="toview"][data-state="ready"]')).toHaveCount(1);
  const nav = page.getByRole('navigation', { name: '导航' });
  // Known without asking: the list that has just been read.
  await expect(nav.locator('a[href="#/toview"]')).toContainText(
    String(bili.state.viewer.toview.length),
  );
  const rows = page.getByRole('main').getByRole('listitem');
  await rows.first().hover();
  await page.mouse.wheel(0, 3_000);
  const top = () => page.locator('main li[data-index]').first().getAttribute('data-index');
  await expect.poll(async () => Number(await top())).toBeGreaterThan(20);
  const left = await top();
  // What was scrolled away is not what Tab leads to.
  await expect(page.locator('main li[data-index] [tabindex="0"]').first()).toBeInViewport();

  await nav.locator('a[href="#/settings"]').click();
  await opened(page, 'settings');
  await page.goBack();
  await expect.poll(top).toBe(left);
});
