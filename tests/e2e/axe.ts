import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

type Theme = 'light' | 'dark';

const THEMES: readonly Theme[] = ['light', 'dark'];

interface Look {
  /** Which state of the page it is, for the message. */
  readonly what?: string;
  /** Only within this element; otherwise the whole page. */
  readonly include?: string;
}

/** Axe finds nothing. A theme changes colours alone: the dark one is looked at for nothing else. */
export async function isAccessible(page: Page, theme: Theme, { what = '', include }: Look = {}) {
  // One frame and no other: the page that the other way opens for its sums costs as much again.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  // Whatever passes would be described as well.
  builder.options({ resultTypes: ['violations'] });
  if (include !== undefined) builder.include(include);
  if (theme === 'dark') builder.withRules(['color-contrast']);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => [theme, what, id, nodes[0]?.html])).toEqual([]);
}

/** Half way between two colours, neither theme is seen. */
const settle = (page: Page) =>
  page.evaluate(() => {
    const roots = [document, document.querySelector('bilideck-panels')?.shadowRoot];
    const changes = roots
      .flatMap((root) => root?.getAnimations() ?? [])
      .filter((one) => one instanceof CSSTransition);
    return Promise.allSettled(changes.map((one) => one.finished));
  });

/** The same for a page of ours, which follows the browser, in one theme after the other. */
export async function isAccessibleInBoth(page: Page, what = '') {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await settle(page);
    await isAccessible(page, theme, { what });
  }
  await page.emulateMedia({ colorScheme: null });
}

/** The same for what is ours on a page of the site, which marks its theme at its root. */
export async function arePanelsAccessible(page: Page, what = '') {
  for (const theme of THEMES) {
    await page.evaluate(
      (isDark) => document.documentElement.classList.toggle('bili_dark', isDark),
      theme === 'dark',
    );
    const ours = page.locator('bilideck-panels').locator('[data-theme]');
    await expect(ours.first()).toHaveAttribute('data-theme', theme);
    await settle(page);
    await isAccessible(page, theme, { what, include: 'bilideck-panels' });
  }
}
