import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const rowsInView = (popup: Page) =>
  popup.locator('[data-view] ul').evaluate((list) => {
    const box = list.parentElement?.getBoundingClientRect();
    const rows = [...list.querySelectorAll('li[aria-posinset]')];
    const isWhole = ({ top, bottom }: DOMRect) =>
      box !== undefined && top >= box.top - 0.5 && bottom <= box.bottom + 0.5;
    return rows.filter((row) => isWhole(row.getBoundingClientRect())).length;
  });

test.use({ size: 'M' });

test('six rows of a long list are in view, and everything fits where the browser grants less', async ({
  signedIn,
  openPopup,
}) => {
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
