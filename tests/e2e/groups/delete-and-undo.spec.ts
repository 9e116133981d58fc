import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { chooseFor, groupAt, membersOf, names, openGroups } from './groups.ts';

test('a group is deleted after a word about its members, and comes back with them', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const group = groupAt(bili, 0);
  const before = membersOf(bili, group.tagid);
  const order = names(bili);
  expect(before.length).toBeGreaterThan(0);
  const popup = await openGroups(openPopup, signedIn);
  await chooseFor(popup, group.name, '删除分组');
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText(`${before.length} 人仍会保持关注`);
  await expect(dialog).toContainText('默认分组');
  await isAccessible(popup, 'light');
  const said = `删除分组「${group.name}」（${before.length} 人）`;
  await expect(dialog).toHaveAccessibleName(said);
  await dialog.getByRole('button', { name: said }).click();
  await expect(outcome(popup, 'done')).toContainText(group.name, { timeout: 20_000 });
  expect(names(bili)).not.toContain(group.name);
  for (const mid of before) expect(bili.state.viewer.followings.has(mid)).toBe(true);
  await expect(popup.getByRole('list').getByText(group.name, { exact: true })).toHaveCount(0);

  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible({ timeout: 40_000 });
  expect(names(bili)).toEqual(order);
  const again = bili.state.viewer.groups.find(({ name }) => name === group.name);
  expect(membersOf(bili, again?.tagid ?? 0)).toEqual(before);
});
