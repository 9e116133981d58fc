import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenu } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('取消关注 ends the follow, and an open panel shows it at once', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  const stats = page.getByRole('region', { name: '分组', exact: true });
  await expect(stats.getByText('关注于')).toBeVisible();

  await clickMenu(await signedIn.worker(), 'unfollow', spaceUrl(PEOPLE.upA));

  await expect.poll(() => bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
  await expect(stats.getByText('未关注', { exact: true })).toBeVisible();
});
