import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const rowsInView = (popup: Page) =>
  popup.locator('[data-view] ul').evaluate((list) => {
    const box = list.parentElement?.getBoundingClientRect();
    const rows = [...list.querySelectorAll('li[aria-posinset]')];
    const isWhole = ({ top, bottom }: DOMRect) =>
      box !== undefined && top >= box.top - 0.5 && bottom <= box.bottom + 0.5;
    return rows.filter((row) => isWhole(row.getBoundingClientRect())).length;
  });

test('six rows of a long list are in view, and everything fits where the browser grants less', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.reset('M');
  await signedIn.context.addCookies(bili.cookies('viewer'));
  const popup = await openPopup(signedIn);
  await expect(popup.locator('[data-view="toview"]')).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => rowsInView(popup)).toBeGreaterThanOrEqual(6);
  await popup.setViewportSize({ width: 412, height: 500 });
  await expect.poll(() => rowsInView(popup)).toBeGreaterThanOrEqual(4);
  for (const tab of ['稍后再看', '历史记录', '关注分组']) {
    await popup.getByRole('tab', { name: tab }).click();
    await expect(popup.locator('[data-view]').first()).toHaveAttribute('data-state', 'ready');
    const footer = await popup.locator('footer').boundingBox();
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(500);
    const hasBars = await popup.evaluate(() => innerWidth > document.documentElement.clientWidth);
    expect(hasBars).toBe(false);
  }
});

test('search, filter, order and place are there when the popup opens again', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.reset('M');
  await signedIn.context.addCookies(bili.cookies('viewer'));
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
