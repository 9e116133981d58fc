import { expect, test } from '../fixtures.ts';
import { openCharts } from './upload-charts.ts';

test('charts say exact figures: under the pointer, by arrow keys, and as tables', async ({
  signedIn,
}) => {
  const panel = await openCharts(signedIn);

  await test.step('a month under the pointer', async () => {
    const heading = panel.getByRole('heading', { name: /每月投稿/ });
    await expect(heading).toHaveText('每月投稿');
    await panel.getByRole('img', { name: '每月投稿' }).locator('[data-at="11"]').hover();
    await expect(heading).toHaveText(/每月投稿\d{4}-\d\d：\d+ 个/);
  });

  await test.step('hours by arrow keys', async () => {
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

  await test.step('the same figures in tables', async () => {
    await expect(panel.getByRole('table', { name: '每月投稿' }).getByRole('row')).toHaveCount(12);
    const hours = panel.getByRole('table', { name: '投稿时段' });
    await expect(hours.getByRole('row')).toHaveCount(8);
    const cells = await hours.getByRole('cell').allTextContents();
    expect(cells.map(Number).reduce((sum, count) => sum + count, 0)).toBe(50);
  });
});
