import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function openList(popup: Page, tab: string, view: string) {
  await popup.getByRole('tab', { name: tab }).click();
  const list = popup.locator(`[data-view="${view}"]`);
  await expect(list).toHaveAttribute('data-state', 'ready');
  return list;
}

const focused = (popup: Page) =>
  popup.evaluate(() => {
    const row = document.activeElement?.closest('li');
    return row
      ? { index: Number(row.dataset['index']), tag: document.activeElement?.tagName }
      : null;
  });

test('watch-later is gone through, chosen and thinned out by keys alone', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = await openList(popup, '稍后再看', 'toview');
  const { keyboard } = popup;
  const selected = (count: number) => expect(view.getByText(`已选 ${count} 个`)).toBeVisible();

  await keyboard.press('/');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await keyboard.press('ArrowDown');
  expect(await focused(popup)).toMatchObject({ index: 0 });

  // Only one row lies on the way of the Tab key.
  await view.getByRole('checkbox').first().focus();
  expect(await view.locator('li :is(a, button, input)[tabindex="0"]').count()).toBe(5);

  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await selected(3);
  await keyboard.press('Shift+ArrowUp');
  await selected(2);
  await keyboard.press('Tab');
  expect(await focused(popup)).toMatchObject({ index: 1, tag: 'A' });
  await keyboard.press('ArrowDown');
  expect(await focused(popup)).toMatchObject({ index: 2, tag: 'A' });
  await keyboard.press('Space');
  await selected(3);

  await keyboard.press('End');
  await expect.poll(() => focused(popup)).toMatchObject({ index: 99 });
  await expect(view.locator('[data-index="99"]')).toBeInViewport();
  await keyboard.press('PageUp');
  await expect.poll(async () => (await focused(popup))?.index).toBeLessThan(99);
  await keyboard.press('Home');
  await expect.poll(() => focused(popup)).toMatchObject({ index: 0 });

  await keyboard.press('Control+a');
  await selected(100);
  await keyboard.press('Escape');
  await expect(view.getByText(/^已选/)).toBeHidden();

  // Delete takes the row that the keyboard is on; its place, and the focus, go to the next one.
  const [first, second] = bili.state.viewer.toview.map(({ aid }) => aid);
  await keyboard.press('Delete');
  await expect.poll(() => bili.state.viewer.toview.map(({ aid }) => aid)).not.toContain(first);
  await expect(view.getByRole('listitem').first().locator('[id]')).toHaveAttribute(
    'id',
    `toview-${second}`,
  );
  expect(await focused(popup)).toMatchObject({ index: 0 });
});

test('Enter opens the row of a box; a wheel takes the focus nowhere', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = await openList(popup, '稍后再看', 'toview');
  const link = view.getByRole('link', { name: /./ }).nth(1);
  await view.getByRole('checkbox').first().focus();
  const opened = signedIn.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  const { hostname } = new URL((await opened).url());
  expect(['www.bilibili.com', '']).toContain(hostname);
  await popup.bringToFront();
  await expect(link).toBeVisible();

  await view.getByRole('checkbox').first().focus();
  await popup.mouse.move(200, 400);
  await popup.mouse.wheel(0, 4000);
  await expect(view.locator('[data-index="0"]')).not.toBeInViewport();
  expect(await focused(popup)).toMatchObject({ index: 0 });
  await popup.keyboard.press('ArrowDown');
  await expect(view.locator('[data-index="1"]')).toBeInViewport();
});

test('history: days lie on the way of the arrows, ranges leave them out', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = await openList(popup, '历史记录', 'history');
  await view.locator('[data-index="1"]').getByRole('checkbox').focus();
  await popup.keyboard.press('ArrowUp');
  expect(await focused(popup)).toMatchObject({ index: 0, tag: 'BUTTON' });
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Shift+ArrowDown');
  await popup.keyboard.press('Shift+ArrowDown');
  const index = (await focused(popup))?.index ?? 0;
  const rows = view.locator('li[aria-posinset]');
  const picked = await rows.getByRole('checkbox', { checked: true }).count();
  expect(index).toBeGreaterThanOrEqual(3);
  expect(picked).toBeGreaterThanOrEqual(2);
  await expect(view.getByText(`已选 ${picked} 条`)).toBeVisible();
});

test('members: arrows, Space and Ctrl+A choose; Escape gives back', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const groups = await openList(popup, '关注分组', 'follow-groups');
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
  await groups
    .getByRole('button', { name: group?.name ?? '' })
    .first()
    .focus();
  await popup.keyboard.press('Enter');
  const view = popup.locator('[data-view="group-members"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await view.getByRole('link').first().focus();
  await popup.keyboard.press('Space');
  await popup.keyboard.press('Shift+ArrowDown');
  await expect(view.getByText('已选 2 人')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(view.getByText(/^已选/)).toBeHidden();
});
