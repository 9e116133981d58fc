import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';

test('members: arrows, Space and Ctrl+A choose; Escape gives back', async ({
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
});
