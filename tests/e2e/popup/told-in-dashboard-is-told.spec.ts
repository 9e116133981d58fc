import { expect, test } from '../fixtures.ts';
import { openPage, removeVideos, since } from './since.ts';

test('what the dashboard told is not told again, and leaves by itself', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const page = await openPage(signedIn, 'dashboard.html#/settings');
  await page.clock.install();
  await removeVideos(page, bili, 2);
  const told = since(page).locator('[data-told]');
  await expect(told).toContainText('从稍后再看移除 2 个视频：已完成');
  await expect(told.getByRole('button', { name: '撤销' })).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(told.getByRole('button', { name: '撤销' })).toHaveCount(0);
  await expect(told.getByRole('link', { name: '操作记录' })).toBeVisible();
  // Not while somebody is about to press it.
  await told.hover();
  await page.clock.runFor(30_000);
  await expect(told).toBeVisible();
  await page.mouse.move(700, 20);
  await page.clock.runFor(11_000);
  await expect(told).toHaveCount(0);

  const popup = await openPopup(signedIn);
  await expect(popup.locator('[data-view][data-state="ready"]')).toBeVisible();
  await expect(since(popup)).toHaveCount(0);
});
