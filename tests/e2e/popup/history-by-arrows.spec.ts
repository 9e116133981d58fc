import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';
import { focused } from './popup-keys.ts';

test('history: days lie on the way of the arrows, ranges leave them out', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = await showList(popup, '历史记录');
  await view.locator('[data-index="1"]').getByRole('checkbox').focus();
  await popup.keyboard.press('ArrowUp');
  expect(await focused(popup)).toMatchObject({ index: 0, tag: 'BUTTON' });
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Shift+ArrowDown');
  await popup.keyboard.press('Shift+ArrowDown');
  const index = (await focused(popup))?.index ?? 0;
  const rows = view.locator('li[aria-posinset]');
  const picked = await rows.getByRole('checkbox', { checked: true }).count();
  expect(index).toBeGreaterThanOrEqual(3);
  expect(picked).toBeGreaterThanOrEqual(2);
  await expect(view.getByText(`已选 ${picked} 条`)).toBeVisible();
});
