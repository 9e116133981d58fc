import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { SLOW } from './own-page.ts';

test("one's own page in the dashboard has 我的 as well", async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.viewer}`));
  const mine = page.getByRole('button', { name: '我的', exact: true });
  await mine.click();
  const own = page.locator('[data-view="own"]');
  await expect(own.getByRole('list', { name: /视频播放/ })).toBeVisible(SLOW);
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.rich}`));
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect(mine).toHaveCount(0);
});
