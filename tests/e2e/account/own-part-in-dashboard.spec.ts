import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { SLOW } from './own-page.ts';

test("one's own page in the dashboard has 我的 as well, and names lead to pages there", async ({
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.viewer}`));
  const mine = page.getByRole('button', { name: '我的', exact: true });
  await mine.click();
  const own = page.locator('[data-view="own"]');
  const plays = own.getByRole('list', { name: /视频播放/ });
  await expect(plays).toBeVisible(SLOW);
  await expect(plays.getByRole('link').first()).toHaveAttribute('href', /^#\/user\/\d+$/);
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.rich}`));
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect(mine).toHaveCount(0);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  const supporters = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /^在 B站打开/ }) });
  await expect(supporters.first().getByRole('link').first()).toHaveAttribute('href', /^#\/user\//);
  const same = page.getByRole('region', { name: '共同关注' });
  await same.getByRole('button', { name: /^共 \d+ 位/ }).click();
  const [name, site] = [
    same.getByRole('listitem').first().getByRole('link').first(),
    same.getByRole('link', { name: /^在 B站打开/ }).first(),
  ];
  await expect(site).toHaveAttribute('href', /^https:\/\/space\.bilibili\.com\/\d+$/);
  await name.click();
  await expect(page).not.toHaveURL(new RegExp(`#/user/${PEOPLE.rich}$`));
  await expect(page.locator('main')).toHaveAttribute('data-view', 'user');
});
