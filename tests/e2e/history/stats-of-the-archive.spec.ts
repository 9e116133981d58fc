import { isAccessible, isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('figures come once something is kept, are those of the history, and follow the range', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  viewer.history.splice(20);
  const page = await openDashboard(signedIn, '#/stats');
  await opened(page, 'stats');
  const view = page.getByRole('main');
  await expect(view).toContainText('开启观看存档后');
  await view.getByRole('link', { name: '历史记录' }).click();
  await page.getByRole('button', { name: '开启存档' }).click();
  await expect(page.locator('[data-archive="done"]')).toContainText('已存 20 条', {
    timeout: 20_000,
  });
  const asked = bili.log.length;

  await page.goBack();
  await opened(page, 'stats');
  await view.getByRole('button', { name: '全部', exact: true }).click();
  await expect(view.locator('dl')).toContainText('观看次数20');
  const who = view.getByRole('table', { name: '看得最多的 UP 主' });
  const link = who.getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^#\/user\/\d+$/);
  await expect(view.getByRole('table', { name: '一周里的时段' }).getByRole('row')).toHaveCount(8);

  // Days that somebody chooses: both are part of it.
  const chosen = new Date(Date.now() - 86_400_000 * 40);
  const key = (date: Date) => date.toLocaleDateString('sv-SE');
  await view.getByRole('button', { name: '自选' }).click();
  await view.getByLabel('结束日期').fill(key(chosen));
  await view.getByLabel('开始日期').fill(key(chosen));
  await expect(view).toContainText('这段时间没有');
  await view.getByLabel('结束日期').fill(key(new Date()));
  await expect(view.locator('dl')).toContainText('观看次数20');
  await isAccessible(page, 'light');
  // What is here is asked of nobody.
  expect(bili.log.slice(asked).filter(({ operation }) => operation === 'historyCursor')).toEqual(
    [],
  );
  await isAccessibleInBoth(page, 'stats');
});
