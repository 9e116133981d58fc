import { expect, test } from '../fixtures.ts';
import { openCharts } from './upload-charts.ts';

test('the same figures stand in tables', async ({ signedIn }) => {
  const panel = await openCharts(signedIn);
  await expect(panel.getByRole('table', { name: '每月投稿' }).getByRole('row')).toHaveCount(12);
  const hours = panel.getByRole('table', { name: '投稿时段' });
  await expect(hours.getByRole('row')).toHaveCount(8);
  const cells = await hours.getByRole('cell').allTextContents();
  expect(cells.map(Number).reduce((sum, count) => sum + count, 0)).toBe(50);
});
