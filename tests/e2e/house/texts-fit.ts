import type { Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl, opened, ROUTES } from '../pages/dashboard.ts';
import { cutTexts } from './cut-texts.ts';

async function fits(page: Page, what: string, widths: readonly number[]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(() => cutTexts(page), { message: `${what} ${width}` }).toEqual([]);
  }
}

/** The lists of the popup one after the other, each also with one chosen, and the people of a group. */
async function popupFits(popup: Page) {
  // As wide as it asks to be, and in a narrow panel.
  const fits = async (what: string) => {
    for (const width of [300, 420]) {
      await popup.setViewportSize({ width, height: 600 });
      await expect.poll(() => cutTexts(popup), { message: `${what} ${width}` }).toEqual([]);
    }
  };
  for (const [n, view] of ['toview', 'history', 'follow-groups'].entries()) {
    await popup.getByRole('tab').nth(n).click();
    const list = popup.locator(`[data-view="${view}"]`);
    await expect(list).toHaveAttribute('data-state', 'ready');
    await fits(view);
    if (view === 'follow-groups') break;
    await list.getByRole('checkbox').first().click();
    await fits(`${view}, one chosen`);
  }
  await popup.getByRole('listitem').first().getByRole('button').first().click();
  const members = popup.locator('[data-view="group-members"]');
  await expect(members).toHaveAttribute('data-state', 'ready');
  await fits('members');
  // One that is read the other way begins where the others do.
  const starts = await popup.locator('li bdi').evaluateAll((names) =>
    names.map((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  expect(new Set(starts).size).toBe(1);
}

/** Of a browser in one language. */
export async function textsFit(
  browser: Opened,
  openPopup: (of: Opened) => Promise<Page>,
  widths: readonly number[],
) {
  const popup = await openPopup(browser);
  await test.step('in the popup', () => popupFits(popup));
  await popup.close();
  const page = await browser.context.newPage();
  for (const view of [...Object.keys(ROUTES), 'welcome', 'nowhere']) {
    await page.goto(dashboardUrl(browser, `#/${view}`));
    await opened(page, view === 'nowhere' ? 'unknown' : view);
    await fits(page, view, widths);
  }
  await page.close();
}
