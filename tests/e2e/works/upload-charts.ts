import { PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { openSpace, panelOf } from '../pages/space.ts';

export async function openCharts(browser: Opened) {
  const panel = panelOf(await openSpace(browser, PEOPLE.upA), '数据');
  await panel.getByRole('button', { name: '最近投稿' }).click();
  await expect(panel.getByRole('img', { name: '投稿时段' })).toBeVisible({ timeout: 20_000 });
  return panel;
}
