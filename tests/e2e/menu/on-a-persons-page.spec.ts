import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { nameOf, noticeIn } from './menu-notice.ts';

test('the page of a person means that person, and its panel shows it at once', async ({
  bili,
  signedIn,
}) => {
  const page = await openSpace(signedIn, PEOPLE.upA);
  const groups = page.getByRole('region', { name: '分组', exact: true });
  await expect(groups.getByText('关注于')).toBeVisible();
  await clickMenuIn(page, await signedIn.worker(), 'unfollow:page', {});
  const told = `已取消关注「${nameOf(bili, PEOPLE.upA)}」`;
  await expect(noticeIn(page)).toContainText(told, { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
  await expect(groups.getByText('未关注', { exact: true })).toBeVisible();
});
