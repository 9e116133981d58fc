import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { openCharts } from './upload-charts.ts';

test('charts that were opened once are open for everybody, until they are folded', async ({
  signedIn,
}) => {
  const panel = await openCharts(signedIn);
  const page = panel.page();
  await page.goto(spaceUrl(PEOPLE.special));
  await expect(panel.getByRole('img', { name: '投稿时段' })).toBeVisible({ timeout: 20_000 });
  await panel.getByRole('button', { name: '最近投稿' }).click();
  await page.goto(spaceUrl(PEOPLE.upA));
  await expect(panel.getByRole('button', { name: '最近投稿' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
});
