import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';

test('清空 asks first; its undo is a run that can be cancelled', async ({
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

  await view.getByRole('button', { name: '清空' }).click();
  await expect(dialog).toContainText('逐个加回');
  await dialog.getByRole('button', { name: /^清空/ }).click();
  await expect(outcome(popup, 'done')).toBeVisible({ timeout: 20_000 });
  expect(bili.state.viewer.toview).toEqual([]);
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  const run = popup.locator('[data-run-state="running"]');
  await expect(run).toContainText(/\d+ \/ \d+/, { timeout: 20_000 });
  await expect.poll(() => bili.state.viewer.toview.length).toBeGreaterThan(0);
  await run.getByRole('button', { name: '取消' }).click();
  await expect(outcome(popup, 'undone-part')).toContainText('已撤销一部分', { timeout: 20_000 });
});
