import { expect, test } from '../fixtures.ts';
import { openHistory, view } from './history.ts';

test('clearing wants the word typed', async ({ bili, signedIn, openPopup }) => {
  test.setTimeout(60_000);
  const popup = await openHistory(openPopup, signedIn);
  const count = bili.state.viewer.history.length;
  await popup.getByRole('button', { name: '清空', exact: true }).click();
  const dialog = popup.getByRole('dialog');
  const go = dialog.getByRole('button', { name: '清空历史记录' });
  await expect(dialog).toContainText('无法恢复');
  await expect(go).toBeDisabled();
  await dialog.getByRole('textbox').fill('清');
  await expect(go).toBeDisabled();
  await popup.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(bili.state.viewer.history).toHaveLength(count);

  await popup.getByRole('button', { name: '清空', exact: true }).click();
  await dialog.getByRole('textbox').fill('清空');
  await go.click();
  await expect(view(popup)).toHaveAttribute('data-state', 'empty', { timeout: 20_000 });
  await expect(view(popup)).toContainText('没有历史记录');
  expect(bili.state.viewer.history).toEqual([]);
});
