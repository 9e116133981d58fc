import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { nameOf, noticeIn } from './menu-notice.ts';

test('the page of a person means that person', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  const name = nameOf(bili, PEOPLE.upA);
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  await clickMenuIn(page, await signedIn.worker(), 'unfollow:page', {});
  await expect(noticeIn(page)).toContainText(`已取消关注「${name}」`, { timeout: 20_000 });
});
