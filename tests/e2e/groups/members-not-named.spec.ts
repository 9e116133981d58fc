import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';

test('a group that counts people and names none is not called empty', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'groupMembers' }, kind: 'data-null' });
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
  const popup = await openPopup(signedIn);
  const groups = await showList(popup, '关注分组');
  await groups
    .getByRole('button', { name: group?.name ?? '' })
    .first()
    .click();
  const view = popup.locator('[data-view="group-members"]');
  await expect(view).toContainText(/B站说这个分组有 \d+ 人，但这次没有给出名单/);
  bili.faults.clear();
  await view.getByRole('button', { name: '刷新' }).first().click();
  await expect(view).toHaveAttribute('data-state', 'ready');
});
