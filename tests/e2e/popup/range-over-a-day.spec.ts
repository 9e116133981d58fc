import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';
import { focused } from './popup-keys.ts';

test('a range goes on over a day from the row before it', async ({ bili, signedIn, openPopup }) => {
  const { viewer } = bili.state;
  const [latest, ...others] = viewer.history;
  const ofYesterday = (latest?.view_at ?? 0) - 86_400;
  viewer.history = viewer.history.filter(
    (entry) => entry === latest || entry.view_at <= ofYesterday,
  );
  expect(others.length).toBeGreaterThan(2);
  const popup = await openPopup(signedIn);
  const view = await showList(popup, '历史记录');
  await view.locator('[data-index="1"]').getByRole('checkbox').focus();
  await popup.keyboard.press('Shift+ArrowDown');
  expect(await focused(popup)).toMatchObject({ index: 2, tag: 'BUTTON' });
  await popup.keyboard.press('Shift+ArrowDown');
  await expect(view.getByText('已选 2 条')).toBeVisible();
  await popup.keyboard.press('Shift+ArrowUp');
  await popup.keyboard.press('Shift+ArrowUp');
  await expect(view.getByText('已选 1 条')).toBeVisible();
});
