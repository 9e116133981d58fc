import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import { spaceUrl } from '../fixtures.ts';

export const asked = (bili: FakeBili, operation: string) =>
  bili.log.filter((entry) => entry.operation === operation);

export async function openWorks(page: Page, mid: number = PEOPLE.rich, rest = '?layout=new') {
  await page.goto(spaceUrl(mid, rest));
  const stats = page.getByRole('region', { name: '数据' });
  await stats.scrollIntoViewIfNeeded();
  await stats.getByRole('button', { name: '全部作品' }).click();
  const drawer = page.getByRole('dialog', { name: '作品' });
  return { drawer, view: drawer.locator('[data-view="works"]') };
}
