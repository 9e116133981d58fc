import { expect, test } from '../fixtures.ts';

test('the popup lists what the service has', async ({ bili, signedIn, openPopup }) => {
  const popup = await openPopup(signedIn);

  const toview = popup.locator('[data-view="toview"]');
  await expect(toview).toHaveAttribute('data-state', 'ready');
  const alive = bili.state.viewer.toview.length;
  await expect(toview.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(alive));

  const newest = [...bili.state.viewer.toview].sort((a, b) => b.add_at - a.add_at)[0];
  const link = toview.getByRole('listitem').first().getByRole('link').first();
  const { bvid } = bili.state.videos.get(newest?.aid ?? 0) ?? {};
  await expect(link).toHaveAttribute('href', new RegExp(`/video/${bvid}$`));

  await popup.getByRole('tab', { name: '历史记录' }).click();
  await expect(popup.locator('[data-view="history"]')).toHaveAttribute('data-state', 'ready');

  await popup.getByRole('tab', { name: '关注分组' }).click();
  const groups = popup.locator('[data-view="follow-groups"]');
  await expect(groups).toHaveAttribute('data-state', 'ready');
  for (const { name } of bili.state.viewer.groups.slice(0, 5)) {
    await expect(groups.getByText(name, { exact: true }).first()).toBeVisible();
  }
});
