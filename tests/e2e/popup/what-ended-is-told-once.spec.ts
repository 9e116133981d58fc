import { expect, test } from '../fixtures.ts';
import { openPage, removeVideos, since } from './since.ts';

test('what ended while the popup was closed is told once, with its way back', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const outside = await openPage(signedIn, 'dashboard.html#/settings');
  const [video] = await removeVideos(outside, bili, 1);
  // As if that page had not been open to tell it.
  await outside.evaluate(() => localStorage.clear());
  await outside.close();

  const popup = await openPopup(signedIn);
  await expect(since(popup)).toContainText(`已移除「${video?.title}」`);
  const link = since(popup).getByRole('link', { name: video?.title ?? '' });
  await expect(link).toHaveAttribute('href', `https://www.bilibili.com/video/av${video?.aid}`);
  await popup.getByRole('tab', { name: '分组' }).click();
  await expect(since(popup)).toContainText(`已移除「${video?.title}」`);
  await since(popup).getByRole('button', { name: '撤销' }).click();
  await expect(since(popup)).toContainText('视频已放回稍后再看', { timeout: 20_000 });
  expect(bili.state.viewer.toview.map(({ aid }) => aid)).toContain(video?.aid);
  await expect(since(popup).getByRole('button', { name: '撤销' })).toHaveCount(0);
  await popup.close();

  const again = await openPopup(signedIn);
  await expect(again.locator('[data-view][data-state="ready"]')).toBeVisible();
  await expect(since(again)).toHaveCount(0);
});
