import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

declare global {
  /** Text of the look as it was drawn. */
  var lookSeen: string | undefined;
}

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('look popup/')));

const watchLook = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver(() => {
      globalThis.lookSeen ??= document.querySelector('[data-look]')?.textContent ?? undefined;
    }).observe(document, { childList: true, subtree: true });
  });

const seen = (page: Page) => page.evaluate(() => globalThis.lookSeen);

test('the list of the last time is drawn first, then the list itself, and for another account none', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const first = await openPopup(signedIn);
  const row = first.locator('[data-view="toview"] li').first();
  const title = await row.getByRole('link').first().textContent();
  await expect.poll(() => kept(first)).toBe(true);
  const url = first.url();
  await first.close();

  const again = await signedIn.context.newPage();
  await watchLook(again);
  await again.goto(url);
  await expect(again.locator('[data-view="toview"][data-state="ready"]')).toBeVisible();
  expect(await seen(again)).toContain(title);
  await expect(again.locator('[data-look]')).toHaveCount(0);
  await expect(again.locator('[data-view="toview"] li').first()).toContainText(title ?? '');
  await again.close();

  await signedIn.context.addCookies(bili.cookies('second'));
  const others = await signedIn.context.newPage();
  await watchLook(others);
  await others.goto(url);
  await expect(others.locator('[data-view="toview"]:not([data-state="loading"])')).toBeVisible();
  expect(await seen(others)).toBeUndefined();
});
