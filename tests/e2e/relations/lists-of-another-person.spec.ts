import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl, openDashboard } from '../pages/dashboard.ts';
import { askedFor, nameOf } from './relations.ts';

// User.get_followers and User.get_followings of somebody else.
test("another person's followings and fans are read as far as they are shown, and the limit is told", async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, `#/user/${PEOPLE.rich}?tab=fans`);
  const fans = page.locator('[data-view="their-fans"]');
  await expect(fans).toHaveAttribute('data-state', 'ready');
  await expect(fans).toContainText(/B站只显示最近 1,000 位 · 已读 50 位/);
  // Nothing of the other tabs was asked for.
  expect(askedFor(bili).filter((id) => id !== 'userInfo')).toEqual(['followers']);
  const first = fans.locator('li[data-index]').first();
  const link = first.getByRole('link').first();
  const mid = Number(/\d+$/.exec((await link.getAttribute('href')) ?? '')?.[0]);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nameOf(bili, mid));

  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.rich}?tab=followings`));
  const followed = page.locator('[data-view="their-followings"]');
  await expect(followed).toHaveAttribute('data-state', 'ready');
  await expect(followed).toContainText('别人的关注 B站只显示最近 100 位');
  await expect(followed.locator('li[data-index]').first().getByRole('link').first()).toBeVisible();
});
