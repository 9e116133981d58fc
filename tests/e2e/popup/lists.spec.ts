import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';

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

  await test.step('at 200 % and in a narrow panel all that can be pressed is in the window', async () => {
    const list = await showList(popup, '稍后再看');
    // At 200 % a browser has 400 by 300 pixels for it.
    await popup.setViewportSize({ width: 400, height: 300 });
    await list.getByRole('checkbox').first().click();
    await list.getByRole('button', { name: '移动到收藏夹' }).click();
    const dialog = popup.getByRole('dialog');
    await expect(dialog.getByRole('heading')).toBeInViewport({ ratio: 1 });
    const cancel = dialog.getByRole('button', { name: '取消' });
    await cancel.scrollIntoViewIfNeeded();
    await expect(cancel).toBeInViewport({ ratio: 1 });
    await cancel.click();
    await expect(dialog).toHaveCount(0);

    await popup.setViewportSize({ width: 300, height: 600 });
    for (const name of ['管理页', '操作记录']) {
      await expect(popup.getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
  });
});
