import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

declare global {
  /** The look as it was drawn. */
  var lookSeen: { readonly text: string; readonly row: readonly number[] } | undefined;
  /** From the top of a row to what is in it, and how high each is: what a rule that is missing would change. */
  var heightsIn: (row: Element | null | undefined) => readonly number[];
}

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('look popup/')));

const watchLook = (page: Page) =>
  page.addInitScript(() => {
    globalThis.heightsIn = (row) => {
      const top = row?.getBoundingClientRect().top ?? 0;
      const boxes = [...(row?.querySelectorAll('*') ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      return boxes.flatMap((box) => [Math.round(box.top - top), Math.round(box.height)]);
    };
    new MutationObserver(() => {
      const look = document.querySelector('[data-look]');
      if (!look || globalThis.lookSeen) return;
      // As it is painted: before that, the sheets of the page may still be on their way.
      requestAnimationFrame(() => {
        globalThis.lookSeen ??= {
          text: look.textContent ?? '',
          row: globalThis.heightsIn(look.querySelector('li:has(a)')),
        };
      });
    }).observe(document, { childList: true, subtree: true });
  });

const seen = (page: Page) => page.evaluate(() => globalThis.lookSeen);

test('the list of the last time is drawn first, then the list itself, and for another account none', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const first = await openPopup(signedIn);
  // Its view comes later than the popup, with sheets of its own.
  await first.getByRole('tab', { name: '历史记录' }).click();
  const row = first.locator('[data-view="history"] li:has(a)').first();
  const title = await row.getByRole('link').first().textContent();
  await expect.poll(() => kept(first)).toBe(true);
  const url = first.url();
  await first.close();

  const again = await signedIn.context.newPage();
  await watchLook(again);
  await again.goto(url);
  await expect(again.locator('[data-view="history"][data-state="ready"]')).toBeVisible();
  const look = await seen(again);
  expect(look?.text).toContain(title);
  await expect(again.locator('[data-look]')).toHaveCount(0);
  const now = again.locator('[data-view="history"] li:has(a)').first();
  await expect(now).toContainText(title ?? '');
  expect(look?.row).toEqual(await now.evaluate((element) => globalThis.heightsIn(element)));
  expect(look?.row.length).toBeGreaterThan(10);
  await again.close();

  await signedIn.context.addCookies(bili.cookies('second'));
  const others = await signedIn.context.newPage();
  await watchLook(others);
  await others.goto(url);
  await expect(others.locator('[data-view="history"]:not([data-state="loading"])')).toBeVisible();
  expect(await seen(others)).toBeUndefined();
});
