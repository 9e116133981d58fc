import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { openHistory, scrollToEnd, sizeOf } from './history.ts';

test('one row is deleted at once, several after a look, and stay away', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  // A few pages of it: the end of the list is looked at.
  bili.state.viewer.history.splice(100);
  const [first, second, third, fourth] = bili.state.viewer.history;
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '删除（不能撤销）' }).first().click();
  await expect(outcome(popup, 'done')).toContainText('删除历史记录');
  expect(bili.state.viewer.history[0]).toBe(second);
  // Nothing brings it back, so nothing pretends to.
  await expect(outcome(popup, 'done').getByRole('button', { name: '撤销' })).toHaveCount(0);

  await popup.getByRole('checkbox').first().click();
  await popup
    .getByRole('checkbox')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(popup.getByText('已选 2 条')).toBeVisible();
  await popup.keyboard.press('Delete');
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('删除的历史记录无法恢复');
  expect(bili.state.viewer.history).toContain(third);
  await dialog.getByRole('button', { name: '删除 2 条历史记录' }).click();
  await expect(outcome(popup, 'done')).toContainText('完成 2', { timeout: 20_000 });
  expect(bili.state.viewer.history[0]).toBe(fourth);
  for (const gone of [first, second, third]) expect(bili.state.viewer.history).not.toContain(gone);

  const again = await openHistory(openPopup, signedIn);
  const count = bili.state.viewer.history.length;
  await scrollToEnd(again);
  expect(await sizeOf(again)).toBe(count);
});
