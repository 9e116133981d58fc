import type { Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

type Part = 'profile' | 'exp' | 'coins' | 'login' | 'moral' | 'jury' | 'notes' | 'public-notes';

/** One place of the page 账号; '': the timeline. */
export const section = (page: Page, part: Part | '' = '') =>
  page.locator(`[data-view="account-${part || 'timeline'}"]`);

export async function openAccount(browser: Opened, part: Part | '' = '', state = 'ready') {
  const page = await openDashboard(browser, part ? `#/account/${part}` : '#/account');
  await opened(page, 'account');
  await expect(section(page, part)).toHaveAttribute('data-state', state);
  return page;
}

/** Another place of the page that is open, by its name. */
export async function goTo(page: Page, name: string) {
  const parts = page.getByRole('navigation', { name: '账号的各部分' });
  await parts.getByRole('link', { name, exact: true }).click();
}

export const field = (page: Page, name: '昵称' | '签名' | '性别' | '生日') =>
  page.getByLabel(name, { exact: false });

/** Asks for the differences, and gives the dialog that shows them. */
export async function save(page: Page) {
  await page.getByRole('button', { name: '保存…' }).click();
  const dialog = page.getByRole('dialog', { name: '保存这些修改？' });
  await expect(dialog).toBeVisible();
  return dialog;
}
