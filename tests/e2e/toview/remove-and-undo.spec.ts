import { expect, test } from '../fixtures.ts';

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
  await expect(view.locator('[data-outcome="undone"]')).toContainText('从稍后再看移除');
});
