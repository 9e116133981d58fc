import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { MessageKey } from '../../../src/i18n.ts';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Language, Opened } from '../../support/browser.ts';
import { seedFollowings } from '../../support/seed-followings.ts';
import { expect } from '../fixtures.ts';
import { dashboardUrl, opened } from '../pages/dashboard.ts';
import { cutTexts } from './cut-texts.ts';

const HEIGHT = 700;

type Catalogue = Readonly<Record<MessageKey, { readonly message: string }>>;

function textsIn(language: Language) {
  const path = join(import.meta.dirname, `../../../public/_locales/${language}/messages.json`);
  const texts: Catalogue = JSON.parse(readFileSync(path, 'utf8'));
  return (key: MessageKey) => texts[key].message;
}

/** Buttons of the sheet that cannot be reached: beyond its sides, or where nothing scrolls to them. */
const lostButtons = (page: Page) =>
  page.evaluate(() => {
    const sheet = [...document.querySelectorAll('dialog[open]')].at(-1);
    const box = sheet?.getBoundingClientRect();
    const buttons = [...(sheet?.querySelectorAll('button') ?? [])].filter((one) =>
      one.checkVisibility(),
    );
    if (!box || buttons.length === 0) return ['there is no sheet'];
    return buttons
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < box.left || right > Math.min(box.right, innerWidth);
      })
      .map((one) => one.textContent);
  });

/** Of a browser in this language: every sheet at these widths. */
export async function sheetsFit(
  browser: Opened,
  bili: FakeBili,
  language: Language,
  widths: readonly number[],
) {
  const t = textsIn(language);
  const page = await browser.context.newPage();
  const main = page.getByRole('main');
  const sheet = page.getByRole('dialog');
  const goTo = async (hash: string, view: string) => {
    await page.goto('about:blank');
    await page.goto(dashboardUrl(browser, hash));
    await opened(page, view);
  };
  const fits = async (what: string) => {
    await expect(sheet.getByRole('button').first()).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      const faults = async () => [...(await cutTexts(page)), ...(await lostButtons(page))];
      await expect.poll(faults, { message: `${what} ${width}` }).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: HEIGHT });
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  };
  const press = (key: MessageKey, place: typeof main = main) =>
    place
      .getByRole('button', { name: t(key), exact: true })
      .last()
      .click();
  const choose = (key: MessageKey) =>
    page.getByRole('menuitem', { name: t(key), exact: true }).click();

  await goTo('#/settings', 'settings');
  await seedFollowings(page, bili);
  await press('data_erase_all');
  await fits('erase');

  await goTo('#/groups', 'groups');
  await press('groups_create');
  await sheet.getByRole('textbox').fill('很'.repeat(17));
  await expect(sheet.getByRole('alert')).toBeVisible();
  await fits('create a group, named too long');
  for (const n of [2, 3, 4]) {
    const more = page.locator('[data-column]').nth(n).locator('header').getByRole('button');
    await more.last().click();
    await choose('groups_rename');
    await fits(`rename ${n}`);
    await more.last().click();
    await choose('kind_group_delete');
    await fits(`delete ${n}`);
  }

  await goTo('#/followings', 'followings');
  await page.keyboard.press('?');
  await fits('keys');
  await press('import_open');
  await fits('import');
  const rows = main.locator('li[data-index]');
  await rows
    .first()
    .getByRole('button', { name: t('row_more') })
    .click();
  await choose('notes_write');
  await fits('note');
  for (const n of [0, 1, 2, 3]) await rows.nth(n).getByRole('checkbox').click();
  await press('bench_move');
  await fits('which group');
  await press('kind_unfollow');
  await fits('plan');

  await goTo('#/toview', 'toview');
  await press('toview_add');
  await fits('add');
  await press('toview_clear');
  await fits('clear');
  await main.getByRole('checkbox').first().click();
  await press('toview_move');
  await fits('which folder');

  await goTo('#/relations?tab=fans', 'relations');
  await main.getByRole('checkbox').first().click();
  await press('kind_remove_fan');
  await fits('a fan');
  await page.close();
}
