import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('works are there for everybody, also signed out, and from the bar of other tabs', async ({
  browser_,
}) => {
  const page = await browser_.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich, '/video?layout=new'));
  await page.getByRole('button', { name: '作品', exact: true }).click();
  const view = page.getByRole('dialog', { name: '作品' }).locator('[data-view="works"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
});
