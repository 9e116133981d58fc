import { expect, test } from '../fixtures.ts';
import { opened } from '../pages/dashboard.ts';
import { openWorkbench, rows } from './workbench.ts';

test('back leads to the filter and the row that were left', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn, '?-special=');
  const list = page.locator('main ul').first().locator('..');
  await list.evaluate((element) => element.scrollTo({ top: 600 }));
  await expect(page.locator('main li[data-index="14"]')).toBeInViewport();
  await page.getByRole('navigation').getByRole('link', { name: '操作记录' }).click();
  await opened(page, 'journal');
  await expect(page).toHaveTitle(/操作记录/);
  await page.goBack();
  await expect(page).toHaveURL(/followings\?-special=/);
  await expect(page).toHaveTitle(/关注/);
  await expect(rows(page).first()).toBeAttached();
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBe(600);
});
