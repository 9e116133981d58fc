import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { fillGroup, groupAt, membersOf, openGroups, openMembers } from './groups.ts';

test('who is in the group already is left out of the copy, and the plan says so before', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const mids = fillGroup(bili, from.tagid, to.tagid, 3);
  const [already] = mids;
  bili.state.viewer.followings.get(already ?? 0)?.tagids.add(to.tagid);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('button', { name: '全选' }).click();
  await popup.getByRole('button', { name: '复制到分组' }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('button', { name: to.name }).click();
  const said = `复制 2 人到「${to.name}」`;
  await expect(dialog).toHaveAccessibleName(said);
  await expect(dialog).toContainText('1 项已经是这样，不用改');
  await dialog.getByRole('button', { name: said }).click();
  await expect(outcome(popup, 'done')).toContainText(`${said}：完成 2`, { timeout: 30_000 });
  expect(membersOf(bili, to.tagid)).toEqual(expect.arrayContaining([...mids]));
});
