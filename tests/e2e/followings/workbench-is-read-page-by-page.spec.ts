import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { expectRows, ready } from './workbench.ts';

test('without a copy the list is read page by page, and says when it is whole', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/followings');
  await ready(page);
  const head = page.getByRole('main').locator('header');
  await expect(head).toContainText('刚刚核对，数据完整', { timeout: 30_000 });
  const total = bili.state.viewer.followings.size;
  await expect(head).toContainText(`${total} 位`);
  await expectRows(page, total);
  expect(bili.log.filter(({ operation }) => operation === 'followings')).toHaveLength(
    Math.ceil(total / 50),
  );
});

test('a reading that fails in the middle keeps what came and says why', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', after: 2 });
  const page = await openDashboard(signedIn, '#/followings');
  await expectRows(page, 100);
  const main = page.getByRole('main');
  await expect(main.locator('header')).toContainText('100 位 · 还没有读完');
  await expect(page.getByText(/暂停请求/)).toBeVisible();
});

test('nobody followed and nobody signed in have their own words', async ({ bili, browser_ }) => {
  const page = await openDashboard(browser_, '#/followings');
  const main = page.locator('main[data-view="followings"]');
  await expect(main).toHaveAttribute('data-state', 'signed-out');
  await expect(main).toContainText('去登录');
  bili.state.viewer.followings.clear();
  await browser_.context.addCookies(bili.cookies('viewer'));
  await page.reload();
  await expect(main).toHaveAttribute('data-state', 'empty', { timeout: 20_000 });
  await expect(main).toContainText('还没有关注任何人');
});
