import { begin, expect, test } from '../fixtures.ts';
import { order } from '../journal/run-control.ts';
import { openPage, since } from './since.ts';

test('a run that stands still is on every tab, and can be stopped from there', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code-352', after: 1, times: 1 });
  const outside = await openPage(signedIn, 'dashboard.html#/settings');
  await begin(outside, order(bili, 4));
  await expect(since(outside).locator('[data-status="paused"]')).toBeVisible({ timeout: 20_000 });

  const popup = await openPopup(signedIn);
  const paused = popup.locator('[data-run-state="paused"]');
  for (const tab of ['稍后再看', '历史记录', '分组']) {
    await popup.getByRole('tab', { name: tab }).click();
    await expect(paused).toHaveCount(1);
    await expect(paused).toContainText('1 / 4');
  }
  await popup.getByRole('tab', { name: '稍后再看' }).click();
  await paused.getByRole('button', { name: '取消' }).click();
  await expect(paused).toHaveCount(0);
  await expect(since(popup)).toContainText('已取消');
});
