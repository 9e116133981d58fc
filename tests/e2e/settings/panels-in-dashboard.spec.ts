import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { ALL, openSettings, panelsOf } from './settings.ts';

test('the same holds for the page of a person in the dashboard', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, `#/user/${PEOPLE.upA}`);
  await expect.poll(() => panelsOf(page)).toEqual(ALL);
  const settings = await openSettings(signedIn);
  await settings.getByRole('button', { name: '上移「共同关注」' }).click();
  await expect.poll(() => panelsOf(page)).toEqual(['分组', '共同关注', '数据', '粉丝勋章']);
  for (const name of ALL) await settings.getByRole('switch', { name, exact: true }).click();
  await expect(page.getByText('空间面板已全部关闭')).toBeVisible();
  await page.getByRole('link', { name: '去设置里打开' }).click();
  await expect(page.locator('[data-view="settings"]')).toHaveAttribute('data-state', 'ready');
});
