import { PEOPLE } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

async function openCharts({ context }: Opened) {
  const page = await context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  const panel = page.getByRole('region', { name: '数据' });
  await panel.getByRole('button', { name: '最近投稿' }).click();
  await expect(panel.getByRole('img', { name: '投稿时段' })).toBeVisible({ timeout: 20_000 });
  return panel;
}

test('a month says its exact figure under the pointer', async ({ signedIn }) => {
  const panel = await openCharts(signedIn);
  const heading = panel.getByRole('heading', { name: /每月投稿/ });
  await expect(heading).toHaveText('每月投稿');
  await panel.getByRole('img', { name: '每月投稿' }).locator('[data-at="11"]').hover();
  await expect(heading).toHaveText(/每月投稿\d{4}-\d\d：\d+ 个/);
});

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

test('the same figures stand in tables', async ({ signedIn }) => {
  const panel = await openCharts(signedIn);
  await expect(panel.getByRole('table', { name: '每月投稿' }).getByRole('row')).toHaveCount(12);
  const hours = panel.getByRole('table', { name: '投稿时段' });
  await expect(hours.getByRole('row')).toHaveCount(8);
  const cells = await hours.getByRole('cell').allTextContents();
  expect(cells.map(Number).reduce((sum, count) => sum + count, 0)).toBe(50);
});

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
