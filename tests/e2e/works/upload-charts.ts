import { PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect, spaceUrl } from '../fixtures.ts';

export async function openCharts({ context }: Opened) {
  const page = await context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  const panel = page.getByRole('region', { name: '数据' });
  await panel.getByRole('button', { name: '最近投稿' }).click();
  await expect(panel.getByRole('img', { name: '投稿时段' })).toBeVisible({ timeout: 20_000 });
  return panel;
}
