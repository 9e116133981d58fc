import { expect, test } from '../fixtures.ts';
import { openCharts } from './upload-charts.ts';

test('the arrow keys walk through the hours', async ({ signedIn }) => {
  const panel = await openCharts(signedIn);
  const heading = panel.getByRole('heading', { name: /投稿时段/ });
  const chart = panel.getByRole('img', { name: '投稿时段' });
  await chart.focus();
  await expect(heading).toHaveText(/ 0 时：\d+ 个/);
  await chart.press('ArrowRight');
  await expect(heading).toHaveText(/ 1 时：\d+ 个/);
  const monday = await heading.innerText();
  await chart.press('ArrowDown');
  await expect(heading).toHaveText(/ 1 时：\d+ 个/);
  expect(await heading.innerText()).not.toBe(monday);
  await chart.blur();
  await expect(heading).toHaveText('投稿时段');
});
