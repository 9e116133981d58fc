import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { countPresses } from './presses.ts';

test('everyday tasks take as few clicks as they can', async ({ bili, signedIn, openPopup }) => {
  test.setTimeout(60_000);
  const { viewer, videos } = bili.state;
  const isAlive = ({ aid }: { aid: number }) => (videos.get(aid)?.state ?? -1) >= 0;
  const alive = viewer.toview.filter((one) => isAlive(one) && one.progress !== -1);
  const watched = viewer.toview.filter(({ progress }) => progress === -1).slice(0, 2);
  const pasted = alive.slice(0, 2);
  viewer.toview = [...alive.slice(2, 27), ...watched];
  const wanted = viewer.toview[22];
  const has = (aid: number) => viewer.toview.some((one) => one.aid === aid);

  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const presses = await countPresses(popup);

  // Find one and remove it: the search has the focus.
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await popup.keyboard.type(videos.get(wanted?.aid ?? 0)?.bvid ?? '');
  await expect(view.getByRole('listitem')).toHaveCount(1);
  await view.getByRole('listitem').getByRole('button', { name: '移除' }).click();
  await expect(outcome(popup, 'done')).toBeVisible();
  expect(has(wanted?.aid ?? 0)).toBe(false);
  expect(await presses()).toBe(1);
  await popup.getByRole('searchbox').focus();
  await popup.keyboard.press('Control+a');
  await popup.keyboard.press('Delete');

  // Clear what was watched: the button, and its plan.
  await view.getByRole('button', { name: '移除已看完' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: '移除 2 个已看完的视频' }).click();
  await expect.poll(() => viewer.toview.length, { timeout: 20_000 }).toBe(24);
  expect(await presses()).toBe(2);

  // Paste two links: the button, the links, and adding them.
  await view.getByRole('button', { name: '添加视频' }).click();
  await expect(popup.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await popup.keyboard.insertText(pasted.map(({ aid }) => `av${aid}`).join('\n'));
  await popup.getByRole('dialog').getByRole('button', { name: '添加到稍后再看' }).click();
  await expect.poll(() => pasted.every(({ aid }) => has(aid)), { timeout: 20_000 }).toBe(true);
  expect(await presses()).toBe(2);

  // Move twenty to a folder: the first, the twentieth, where to, and the folder.
  await expect(view.locator('[data-run-state]')).toHaveCount(0);
  // With the two that were added: what comes later would move the rows under the clicks.
  await expect(view.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '26');
  await view.getByRole('checkbox').first().click();
  const twentieth = view.locator('li[data-index="19"]').getByRole('checkbox');
  await popup.mouse.wheel(0, 1_000);
  await twentieth.click({ modifiers: ['Shift'] });
  await expect(view).toContainText('已选 20 个');
  await view.getByRole('button', { name: '移动到收藏夹' }).click();
  const folder = viewer.folders.find(({ aids }) => aids.length === 0);
  await popup
    .getByRole('dialog')
    .getByRole('button', { name: folder?.title ?? '' })
    .click();
  await expect(view.locator('[data-run-state]')).toContainText('移动 20 个视频到「');
  expect(await presses()).toBeLessThanOrEqual(4);
});
