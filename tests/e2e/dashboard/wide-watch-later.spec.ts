import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('watch-later has columns, or cards that do and hear the same', async ({ bili, signedIn }) => {
  const { viewer } = bili.state;
  const page = await openDashboard(signedIn, '#/toview');
  await page.setViewportSize({ width: 1_280, height: 800 });
  await opened(page, 'toview');
  const items = page.getByRole('main').getByRole('listitem');
  // What they count stands over the column, once.
  await expect(items.locator('[title$="播放"]').first()).toHaveText(/^[\d.]+[万亿]?$/);
  await expect(items.filter({ hasText: '看到' }).first()).toBeVisible();
  // Names lead to the page of that person here, not to the site.
  await expect(items.locator('a[href^="#/user/"]').first()).toBeVisible();

  // The ground of a chosen row leaves free at its left what the scroll bar takes at its right.
  await items.first().getByRole('checkbox').click();
  const free = await items.first().evaluate((item) => {
    const ground = getComputedStyle(item.firstElementChild ?? item, '::before');
    const list = item.closest<HTMLElement>('[tabindex="0"]');
    const bar = list ? list.offsetWidth - list.clientWidth : null;
    return { bar, left: Number.parseFloat(ground.left), ground: ground.backgroundColor };
  });
  expect(free.left).toBe(free.bar);
  expect(free.ground).not.toBe('rgba(0, 0, 0, 0)');
  await items.first().getByRole('checkbox').click();

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
