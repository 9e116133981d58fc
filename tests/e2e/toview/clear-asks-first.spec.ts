import { expect, test } from '../fixtures.ts';

test('清空 asks first, and nothing is sent when it is left', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await view.getByRole('button', { name: '清空' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText(`清空稍后再看的 ${bili.state.viewer.toview.length} 个视频`);
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toHaveCount(0);
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
