import { expect, test } from '../fixtures.ts';

test.use({ size: 'M' });

test('search, filter, order and place are there when the popup opens again', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await popup.getByRole('button', { name: '未看' }).click();
  await popup.getByRole('combobox').selectOption('oldest');
  const list = view.getByRole('list');
  const top = () => list.evaluate((element) => element.parentElement?.scrollTop);
  await list.evaluate((element) => element.parentElement?.scrollTo({ top: 3_200 }));
  await expect.poll(top).toBe(3_200);
  await popup.close({ runBeforeUnload: true });

  const again = await openPopup(signedIn);
  const shown = again.locator('[data-view="toview"]');
  await expect(shown.getByRole('button', { name: '未看' })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.getByRole('combobox')).toHaveValue('oldest');
  await expect
    .poll(() => shown.getByRole('list').evaluate((element) => element.parentElement?.scrollTop))
    .toBe(3_200);
  const title = await shown.getByRole('listitem').first().getByRole('link').first().innerText();
  const words = title.slice(0, 3);
  await again.getByRole('searchbox').fill(words);
  const found = await shown.getByRole('listitem').first().getAttribute('aria-setsize');
  await again.close({ runBeforeUnload: true });

  const third = await openPopup(signedIn);
  await expect(third.getByRole('searchbox')).toHaveValue(words);
  await expect(third.getByRole('searchbox')).toBeFocused();
  await expect(third.getByRole('listitem').first()).toHaveAttribute('aria-setsize', found ?? '');
});
