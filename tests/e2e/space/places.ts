import type { Page } from '@playwright/test';

export const host = (page: Page) => page.locator('bilideck-panels');

/** What our element is in or comes after, by the simulated page's own marks. */
export const standing = (page: Page) =>
  host(page).evaluate((node) => {
    const before = node.previousElementSibling;
    const isAfterNav = before?.matches('[data-part="nav"], :has([data-part="nav"])') ?? false;
    return {
      in: node.parentElement?.dataset['part'] ?? null,
      after: isAfterNav ? 'nav' : null,
    };
  });
