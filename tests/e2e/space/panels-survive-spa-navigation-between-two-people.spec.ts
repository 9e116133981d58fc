import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { go } from './navigation.ts';

test('panels survive SPA navigation between two people', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  const stats = page.getByRole('region', { name: '数据' });
  await expect(stats).toHaveAttribute('data-state', 'ready');
  await page.evaluate(go, PEOPLE.upB);
  await expect
    .poll(() =>
      bili.log.some(
        ({ operation, query }) => operation === 'upStat' && query['mid'] === String(PEOPLE.upB),
      ),
    )
    .toBe(true);
  await expect(stats).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('bilideck-panels')).toHaveCount(1);
});
