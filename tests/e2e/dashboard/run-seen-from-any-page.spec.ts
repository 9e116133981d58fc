import { begin, expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('a run is seen, paused, continued and cancelled from any page', async ({ bili, signedIn }) => {
  const page = await openDashboard(signedIn, '#/settings');
  await opened(page, 'settings');
  const status = page.getByRole('complementary', { name: '进行中的任务' });
  const run = status.locator('[data-status]');
  // How much was asked stands there too; nothing is under way.
  await expect(status).toContainText('近 1 小时请求');
  await expect(run).toHaveCount(0);
  const items = bili.state.viewer.toview.slice(0, 40).map(({ aid }) => ({
    id: String(aid),
    title: `av${aid}`,
    target: { folder: 0, aid },
  }));
  const mids = [...bili.state.viewer.followings.keys()].slice(0, 18);
  expect(items.length).toBeGreaterThan(0);
  await begin(page, {
    kind: 'unfollow',
    params: {},
    items: mids.map((mid) => ({ id: String(mid), title: String(mid), target: { mid } })),
  });
  await expect(run).toContainText('/ 18');
  await page.getByRole('navigation').locator('a[href="#/rules"]').click();
  await opened(page, 'rules');
  await status.getByRole('button', { name: '暂停' }).click();
  await expect(run).toHaveAttribute('data-status', 'paused');
  await status.getByRole('button', { name: '继续' }).click();
  await expect(run).toHaveAttribute('data-status', 'running');
  await status.getByRole('button', { name: '取消', exact: true }).click();
  await expect(run).toHaveCount(0);
});
