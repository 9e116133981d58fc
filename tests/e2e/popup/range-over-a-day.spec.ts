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
  await test.step('days lie on the way of the arrows, ranges leave them out', async () => {
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
    await popup.keyboard.press('Escape');
    await expect(view.getByText(/^已选/)).toBeHidden();
  });
  await view.locator('[data-index="1"]').getByRole('checkbox').focus();
  await popup.keyboard.press('Shift+ArrowDown');
  expect(await focused(popup)).toMatchObject({ index: 2, tag: 'BUTTON' });
  await popup.keyboard.press('Shift+ArrowDown');
  await expect(view.getByText('已选 2 条')).toBeVisible();
  await popup.keyboard.press('Shift+ArrowUp');
  await popup.keyboard.press('Shift+ArrowUp');
  await expect(view.getByText('已选 1 条')).toBeVisible();
});
