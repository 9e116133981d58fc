import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';
import { spreadOverDays } from '../pages/spread-over-days.ts';

test('the archive is switched on, read, searched, and is one list with what the site has', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  viewer.history = spreadOverDays(viewer.history.slice(0, 25), 5);
  const asked = () => bili.log.filter(({ operation }) => operation === 'historyCursor').length;
  const page = await openDashboard(signedIn, '#/history');
  await opened(page, 'history');
  await expect(page.getByRole('tab')).toHaveCount(0);

  await page.getByRole('button', { name: '开启存档' }).click();
  const facts = page.locator('[data-archive="done"]');
  await expect(facts).toContainText('已存 25 条', { timeout: 20_000 });
  const list = page.getByRole('list', { name: '历史记录' });
  // Heads of days are rows, and no items.
  const first = list.locator('li[aria-setsize]').first();
  await expect(first).toHaveAttribute('aria-setsize', '25');

  // Searched here: nobody is asked. Each word is a piece of its own, and leaves by a click or a key.
  const before = asked();
  const search = page.getByRole('searchbox');
  await search.fill('>5分钟 -没有这个词 ');
  const length = page.getByRole('button', { name: '去掉「>5分钟」' });
  await expect(length).toBeVisible();
  await expect(page.getByText(/条符合$/)).not.toHaveText('25 条符合');
  await length.click();
  await expect(page.getByText('25 条符合')).toBeVisible();
  await expect(page).toHaveURL(/q=-/);
  await search.press('Backspace');
  await expect(page.getByRole('button', { name: /^去掉/ })).toHaveCount(0);
  await search.fill('这里绝对没有的一句话');
  await expect(page.getByText('存档里没有符合的')).toBeVisible();
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(first).toHaveAttribute('aria-setsize', '25');
  expect(asked()).toBe(before);
  await isAccessible(page, 'light');

  // Deleted here, the site keeps it and the list says so; what the site forgets stays here.
  await expect(list.getByText('仅站内')).toHaveCount(0);
  const title = await first.getByRole('checkbox').getAttribute('aria-label');
  await first.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '从存档删除' }).click();
  await expect(facts).toContainText('已存 24 条');
  await expect(first.getByRole('link', { name: '仅站内' })).toBeVisible();
  expect(viewer.history).toHaveLength(25);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(facts).toContainText('已存 25 条');
  await expect(list.getByText('仅站内')).toHaveCount(0);
  await expect(first.getByRole('checkbox')).toHaveAttribute('aria-label', title ?? '');

  // A year of days beside the list is one stop for the keyboard.
  const days = page.getByRole('navigation', { name: '按日历跳转' }).locator('button[data-day]');
  await days.first().click();
  await page.keyboard.press('ArrowRight');
  await expect(days.nth(1)).toBeFocused();

  viewer.history = [];
  await page.getByRole('button', { name: '看看有没有新的' }).click();
  await expect(first).toHaveAttribute('aria-setsize', '25');
  await page.getByRole('button', { name: '站内历史' }).click();
  await expect(page.getByRole('menuitem', { name: '暂停站内记录' })).toBeVisible();
});
