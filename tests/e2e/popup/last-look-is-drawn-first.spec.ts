import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

declare global {
  /** The look as it was drawn. */
  var lookSeen:
    | { readonly text: string; readonly row: readonly number[]; readonly files: number }
    | undefined;
  /** Sheets of the page that were not there yet when it was drawn itself; a number once it was. */
  var sheetsMissing: number | undefined;
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
    const sheets = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    const own = () => sheets().filter((sheet) => sheet.getAttribute('blocking') === 'render');
    new MutationObserver(() => {
      if (document.querySelector('#app > *')) {
        // One at least: none at all would be missing too. Those of a tab that is fetched come with it.
        globalThis.sheetsMissing ??=
          own().filter(({ sheet }) => !sheet).length + (own().length ? 0 : 1);
      }
      const look = document.querySelector('[data-look]');
      if (!look || globalThis.lookSeen) return;
      // As it is painted.
      requestAnimationFrame(() => {
        globalThis.lookSeen ??= {
          text: look.textContent ?? '',
          row: globalThis.heightsIn(look.querySelector('li:has(a)')),
          files: document.querySelectorAll('script[type="module"]').length + sheets().length,
        };
      });
    }).observe(document, { childList: true, subtree: true });
  });

const seen = (page: Page) => page.evaluate(() => globalThis.lookSeen);

const missing = (page: Page) => page.evaluate(() => globalThis.sheetsMissing);

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
  // It has its rules with it: what the page itself needs is not on the way before.
  expect(look?.files).toBe(0);
  expect(await missing(again)).toBe(0);
  await again.close();

  await signedIn.context.addCookies(bili.cookies('second'));
  const others = await signedIn.context.newPage();
  await watchLook(others);
  await others.goto(url);
  await expect(others.locator('[data-view="history"]:not([data-state="loading"])')).toBeVisible();
  expect(await seen(others)).toBeUndefined();
  expect(await missing(others)).toBe(0);
});
