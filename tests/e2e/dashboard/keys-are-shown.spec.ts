import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('a question mark shows the keys, and means nothing while something is asked or typed', async ({
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/toview');
  await opened(page, 'toview');
  const keys = page.getByRole('dialog', { name: '键盘操作' });
  const search = page.getByRole('searchbox');
  await search.focus();
  await page.keyboard.press('?');
  await expect(search).toHaveValue('?');
  await expect(keys).toHaveCount(0);
  await search.fill('');

  // A question in front has its own keys, on its buttons as in its box.
  await page.getByRole('button', { name: '添加视频' }).click();
  const question = page.getByRole('dialog', { name: '添加视频' });
  await question.getByRole('button', { name: '取消' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);

  const box = page.getByRole('main').getByRole('checkbox').first();
  await box.focus();
  await page.keyboard.press('?');
  await expect(keys).toContainText('从上次选的行选到这一行');
  await isAccessibleInBoth(page);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(box).toBeFocused();

  // In a low window they begin at their beginning, and not at the button that ends them.
  await page.setViewportSize({ width: 1280, height: 480 });
  await page.keyboard.press('?');
  await expect(keys.getByRole('heading')).toBeInViewport({ ratio: 1 });
  await expect(keys).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(keys.getByRole('button')).toBeFocused();
});
