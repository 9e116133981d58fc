import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenu } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('在 Bilideck 中查看 opens the person in the dashboard', async ({ signedIn }) => {
  const opening = signedIn.context.waitForEvent('page');
  await clickMenu(await signedIn.worker(), 'open-user', spaceUrl(PEOPLE.rich));
  const page = await opening;
  await expect(page).toHaveURL(new RegExp(`dashboard.html#/user/${PEOPLE.rich}$`));
  await expect(page.locator('[data-view="user"]')).toHaveAttribute('data-state', 'ready');
  for (const name of ['数据', '粉丝勋章', '共同关注']) {
    const panel = page.getByRole('region', { name });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', 'ready');
  }
});
