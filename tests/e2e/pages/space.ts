import type { Locator, Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect, spaceUrl } from '../fixtures.ts';

/** The panels of a space page, by their names. */
export type PanelName = '分组' | '数据' | '共同关注' | '粉丝勋章';

export async function openSpace({ context }: Opened, mid: number, rest = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid, rest));
  return page;
}

export const panelOf = (page: Page, name: PanelName) =>
  page.getByRole('region', { name, exact: true });

/** A panel asks when it comes into view: it is scrolled to, and has what it shows. */
export async function readyPanel(page: Page, name: PanelName): Promise<Locator> {
  const panel = panelOf(page, name);
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toHaveAttribute('data-state', 'ready');
  return panel;
}

/** Opens somebody's page and waits for one of its panels. */
export async function openPanel(browser: Opened, mid: number, name: PanelName, rest = '') {
  return readyPanel(await openSpace(browser, mid, rest), name);
}

/**
 * Chooses as a person does with the arrow keys. The driver's own `selectOption` sends events from a
 * script, and to those our panels on a space page do not listen.
 */
export async function chooseByKeys(select: Locator, wanted: string | number): Promise<void> {
  const labels = await select.locator('option').allInnerTexts();
  const place = typeof wanted === 'number' ? wanted : labels.indexOf(wanted);
  expect(labels[place], `one of ${labels.join(', ')}`).toBeDefined();
  await select.press('Home');
  for (let step = 0; step < place; step += 1) await select.press('ArrowDown');
}
