import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { isAccessible } from '../axe.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { badge, nameOf, noticeIn, openHome } from './menu-notice.ts';

test('the result is told in the page with the name, undone by the person and not by the page', async ({
  bili,
  signedIn,
}) => {
  const page = await openHome(signedIn);
  const groups = [...(bili.state.viewer.followings.get(PEOPLE.upA)?.tagids ?? [])];
  await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(PEOPLE.upA) });
  const notice = noticeIn(page);
  await expect(notice).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(notice).toContainText(`已取消关注「${nameOf(bili, PEOPLE.upA)}」`);
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
  // What was told in the page leaves no mark elsewhere.
  expect(await badge(signedIn)).toBe('');
  await isAccessible(page, 'light', { include: 'bilideck-notice' });

  await page.evaluate(() => {
    const root = document.querySelector('bilideck-notice')?.shadowRoot;
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
  });
  await expect(notice).toHaveAttribute('data-state', 'done');
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
  await notice.getByRole('button', { name: '撤销' }).click();
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'undone', { timeout: 20_000 });
  expect([...(bili.state.viewer.followings.get(PEOPLE.upA)?.tagids ?? [])].sort()).toEqual(
    groups.sort(),
  );
  // It goes by itself, when nobody points at it.
  await page.mouse.move(5, 400);
  await expect(page.locator('bilideck-notice')).toHaveCount(0);
});
