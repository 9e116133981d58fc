import { expect, test } from '../fixtures.ts';

test('watched ones are counted, can be looked at, and one that is unticked stays', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const isWatched = ({ progress }: { progress: number }) => progress === -1;
  const watched = bili.state.viewer.toview.filter(isWatched).length;
  const all = bili.state.viewer.toview.length;
  await view.getByRole('button', { name: '移除已看完' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toHaveAccessibleName(`移除 ${watched} 个已看完的视频`);
  await dialog.getByText('逐项查看').click();
  await dialog.getByRole('checkbox').first().click();
  const said = `移除 ${watched - 1} 个已看完的视频`;
  await expect(dialog).toHaveAccessibleName(said);
  await expect(dialog.getByRole('heading')).toHaveText(said);
  await dialog.getByRole('button', { name: said, exact: true }).click();
  await expect
    .poll(() => bili.state.viewer.toview.length, { timeout: 20_000 })
    .toBe(all - watched + 1);
  expect(bili.state.viewer.toview.filter(isWatched)).toHaveLength(1);
  await expect(view.locator('[data-outcome="done"]')).toContainText(said);
  expect(bili.log.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
