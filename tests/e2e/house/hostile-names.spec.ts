import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('hostile names and titles stay text', async ({ signedIn, openPopup }) => {
  const page = await signedIn.context.newPage();
  const popup = await openPopup(signedIn);
  const dialogs: string[] = [];
  for (const one of [page, popup]) {
    one.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }
  await page.goto(spaceUrl(PEOPLE.hostile));
  await page.bringToFront();
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  const injected = await page
    .locator('bilideck-panels')
    .locator('script, iframe, img[onerror], [onload], a[href^="javascript"]')
    .count();
  expect(injected).toBe(0);
  await page
    .getByRole('region', { name: '数据' })
    .getByRole('button', { name: '全部作品' })
    .click();
  const works = page.getByRole('dialog', { name: '作品' }).locator('[data-view="works"]');
  await expect(works).toHaveAttribute('data-state', 'ready');
  expect(await works.locator('script, iframe, object').count()).toBe(0);
  expect(await page.evaluate(() => Reflect.has(globalThis, '__pwned'))).toBe(false);

  for (const view of ['稍后再看', '历史记录', '关注分组']) {
    await popup.getByRole('tab', { name: view }).click();
    await expect(popup.getByRole('tabpanel')).toHaveCount(1);
  }
  expect(await popup.locator('img[onerror], [onload], a[href^="javascript"]').count()).toBe(0);
  expect(dialogs).toEqual([]);
});
