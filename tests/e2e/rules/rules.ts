import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { seedFollowings } from '../../support/seed-followings.ts';
import { expect } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

/** The page of rules over a copy of the followings that was read a moment ago. */
export async function openRules(bili: FakeBili, browser: Opened): Promise<Page> {
  const page = await openDashboard(browser, '#/settings');
  await opened(page, 'settings');
  await seedFollowings(page, bili);
  await page.evaluate(() => {
    location.hash = '#/rules';
  });
  await opened(page, 'rules');
  return page;
}

export const list = (page: Page) => page.getByRole('list', { name: '规则' });

export const rule = (page: Page, name: string | RegExp) =>
  list(page).getByRole('listitem').filter({ hasText: name });

export const main = (page: Page) => page.getByRole('main');

/** Opens the form and puts one condition with a text in it. */
export async function beginRule(page: Page, filter: string, text: string): Promise<void> {
  await main(page).getByRole('button', { name: '新建规则' }).first().click();
  await page.getByRole('button', { name: '添加条件' }).click();
  await page.getByRole('menuitem', { name: `${filter}…`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name: '使用筛选' }).click();
}

export const preview = (page: Page) => page.getByRole('region', { name: '会放入分组的人' });

/** People of the simulated account who can be sorted, with this text as their signature. */
export function signed(bili: FakeBili, text: string, count: number): readonly number[] {
  const { viewer, people } = bili.state;
  const some = [...viewer.followings.values()]
    .filter(({ mid }) => !people.get(mid)?.cancelled)
    .slice(0, count);
  for (const one of some) {
    one.tagids.clear();
    const person = people.get(one.mid);
    if (person) person.sign = `${text}，${person.sign}`;
  }
  return some.map(({ mid }) => mid);
}

export const saves = async (page: Page) => {
  await main(page).getByRole('button', { name: '保存', exact: true }).click();
  await expect(list(page)).toBeVisible();
};
