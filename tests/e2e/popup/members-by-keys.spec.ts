import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';

test('members: arrows and Space choose, Escape gives back; the group stays open', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const groups = await showList(popup, '关注分组');
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
  await popup.close({ runBeforeUnload: true });

  const again = await openPopup(signedIn);
  await expect(again.locator('[data-view="group-members"]')).toHaveAttribute('data-state', 'ready');
  await expect(again.getByRole('heading', { level: 2 })).toHaveText(group?.name ?? '');
});
