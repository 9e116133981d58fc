import { expect, test } from './fixtures.ts';

test('removing from watch-later can be undone', async ({ bili, signedIn, openPopup }) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const before = bili.state.viewer.toview.length;
  await view.getByRole('listitem').first().getByRole('button', { name: /^移除/ }).click();

  await expect(view.getByRole('button', { name: '撤销' })).toBeVisible();
  expect(bili.state.viewer.toview).toHaveLength(before - 1);
  await view.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => bili.state.viewer.toview.length).toBe(before);
  await expect(view.getByRole('status')).toContainText('已放回');
});

test('1,000 items draw only what is in view', async ({ bili, signedIn, openPopup }) => {
  bili.reset('M');
  await signedIn.context.addCookies(bili.cookies('viewer'));
  const popup = await openPopup(signedIn);
  const items = popup.locator('[data-view="toview"]').getByRole('listitem');
  await expect(items.first()).toHaveAttribute('aria-setsize', '1000');
  expect(await items.count()).toBeLessThan(30);
  await popup.getByRole('searchbox').fill('没有这样的标题的视频');
  await expect(items).toHaveCount(0);
});
