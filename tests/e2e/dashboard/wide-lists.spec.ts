import type { Page } from '@playwright/test';
import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

const fits = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const isWide = (element: Element | null) =>
      element !== null && element.scrollWidth > element.clientWidth;
    return ![document.documentElement, main, main?.querySelector('ul')?.parentElement ?? null].some(
      isWide,
    );
  });

test('watch-later has columns, or cards that do and hear the same', async ({ bili, signedIn }) => {
  const { viewer } = bili.state;
  const page = await openDashboard(signedIn, '#/toview');
  await page.setViewportSize({ width: 1_280, height: 800 });
  await opened(page, 'toview');
  const items = page.getByRole('main').getByRole('listitem');
  await expect(items.first()).toContainText('播放');
  await expect(items.filter({ hasText: '看到' }).first()).toBeVisible();
  // Names lead to the page of that person here, not to the site.
  await expect(items.locator('a[href^="#/user/"]').first()).toBeVisible();

  // A head orders by its column, and a part of the bar shows only what is so long.
  const shown = page.getByText(/^共 \d+ 个视频$/);
  const byLength = page.getByRole('button', { name: '时长', exact: true });
  await byLength.click();
  await expect(byLength).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('combobox', { name: '排序' })).toHaveValue('longest');
  const all = await shown.textContent();
  const short = page.getByRole('group', { name: '按时长查看' }).getByRole('button').first();
  await short.click();
  await expect(shown).not.toHaveText(all ?? '');
  await short.click();
  await expect(shown).toHaveText(all ?? '');

  await page.getByRole('button', { name: '网格' }).click();
  const tops = () =>
    items.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  await expect.poll(async () => new Set((await tops()).slice(0, 4)).size).toBe(1);
  await isAccessible(page, 'light', { what: 'cards', include: 'main' });

  // Down goes a row of cards on, right to the next card; the box stays the control.
  const inFirst = (await tops()).filter((top, _, [first]) => top === first).length;
  await items.first().getByRole('checkbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`li[data-index="${inFirst}"] input`)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(`li[data-index="${inFirst + 1}"] input`)).toBeFocused();

  const before = viewer.toview.length;
  await items.first().getByRole('button', { name: '移除' }).click();
  await expect.poll(() => viewer.toview.length).toBe(before - 1);
  // Chosen once, it is so from then on.
  await page.reload();
  await opened(page, 'toview');
  await expect(page.getByRole('button', { name: '网格' })).toHaveAttribute('aria-pressed', 'true');
});

test('the day stays over its views while the history is scrolled', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, '#/history');
  await opened(page, 'history');
  const list = page.getByRole('main').getByRole('list', { name: '历史记录' });
  const day = list.getByRole('heading').first();
  await expect(day).toHaveText('今天');
  const [top, heads] = [await day.boundingBox(), page.getByText('看过的内容')];
  await expect(heads).toBeVisible();
  await list.evaluate((node) => node.parentElement?.scrollTo({ top: 3_000 }));
  await expect(day).not.toHaveText('今天');
  expect((await day.boundingBox())?.y).toBe(top?.y);
});

test('nothing of the lists is cut off in a narrow window or when it is zoomed', async ({
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/toview');
  for (const view of ['toview', 'history']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
    await opened(page, view);
    // 1,000 px, and 1,000 px at 200 %.
    for (const width of [1_000, 500]) {
      await page.setViewportSize({ width, height: 700 });
      await expect.poll(() => fits(page)).toBe(true);
      const row = page.getByRole('main').getByRole('listitem').nth(1);
      await expect(row.getByRole('button').last()).toBeInViewport();
    }
  }
});
