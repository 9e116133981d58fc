import { expect, test } from '../fixtures.ts';
import { openCharts } from './upload-charts.ts';

test('a month says its exact figure under the pointer', async ({ signedIn }) => {
  const panel = await openCharts(signedIn);
  const heading = panel.getByRole('heading', { name: /每月投稿/ });
  await expect(heading).toHaveText('每月投稿');
  await panel.getByRole('img', { name: '每月投稿' }).locator('[data-at="11"]').hover();
  await expect(heading).toHaveText(/每月投稿\d{4}-\d\d：\d+ 个/);
});
