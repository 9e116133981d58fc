import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('panels come back when the site drops foreign nodes', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  await page.locator('bilideck-panels').waitFor();
  await page.evaluate(() => {
    (window as unknown as { fakeSite: { rerender(): void } }).fakeSite.rerender();
  });
  await expect(page.locator('bilideck-panels')).toHaveCount(1);
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
});
