import { expect, test } from '../fixtures.ts';

test('moving some to a folder takes a choice of them, a word, and the folder', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const { viewer, videos } = bili.state;
  const isAlive = ({ aid }: { aid: number }) => (videos.get(aid)?.state ?? -1) >= 0;
  viewer.toview = [
    ...viewer.toview.filter(isAlive).slice(0, 3),
    ...viewer.toview.filter((one) => !isAlive(one)).slice(0, 1),
  ];
  const folder = viewer.folders.find(({ aids }) => aids.length === 0);
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await view.getByRole('checkbox').first().click();
  await view
    .getByRole('checkbox')
    .last()
    .click({ modifiers: ['Shift'] });
  await view.getByRole('button', { name: '移动到收藏夹' }).click();
  const dialog = popup.getByRole('dialog', { name: '移动 3 个视频到收藏夹' });
  await expect(dialog).toContainText('已失效的 1 个会留在列表里');
  await dialog.getByRole('button', { name: folder?.title ?? '' }).click();
  await expect(popup.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => viewer.toview.length, { timeout: 40_000 }).toBe(1);
  expect(viewer.folders.find(({ fid }) => fid === folder?.fid)?.aids).toHaveLength(3);
});
