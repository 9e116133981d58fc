import { expect, test } from '../fixtures.ts';
import { openHistory, view } from './history.ts';

test('looking for a device can be stopped, and then says how far it went', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const popup = await openHistory(openPopup, signedIn);
  const row = view(popup).locator('li[aria-posinset]').filter({ hasText: /手机/ }).first();
  await row.getByRole('button', { name: '更多操作' }).click();
  await popup.getByRole('menuitem', { name: '删除「手机」的全部记录' }).click();
  await expect(view(popup)).toContainText('正在查找「手机」的记录');
  await popup.getByRole('button', { name: '停止查找' }).click();
  await expect(popup.getByRole('dialog')).toContainText('只查了最近');
  await popup.keyboard.press('Escape');
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
