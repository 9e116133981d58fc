import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { noticeIn, openHome } from './menu-notice.ts';

test('a page cannot press 撤销, and the notice goes by itself', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(PEOPLE.upA) });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await page.evaluate(() => {
    const root = document.querySelector('bilideck-notice')?.shadowRoot;
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
  });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('bilideck-notice')).toHaveCount(0, { timeout: 12_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
});
