import { expect, test } from '../fixtures.ts';

test('an empty list invites to add', async ({ bili, signedIn, openPopup }) => {
  const aid = bili.state.viewer.toview.find(
    (one) => (bili.state.videos.get(one.aid)?.state ?? -1) >= 0,
  )?.aid;
  bili.state.viewer.toview = [];
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'empty');
  await view.getByRole('button', { name: '添加视频' }).click();
  await popup.getByRole('dialog').getByRole('textbox').fill(`av${aid}`);
  await popup.keyboard.press('Enter');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await expect(view.getByRole('listitem')).toHaveCount(1);
});
