import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { fillGroup, groupAt, membersOf, openGroups, openMembers } from './groups.ts';

test('thirty members are moved after a backup that is told, seen, and moved back', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(120_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const mids = fillGroup(bili, from.tagid, to.tagid, 30);
  const before = membersOf(bili, to.tagid);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('checkbox').first().focus();
  await popup.keyboard.press('Control+a');
  await expect(popup.getByText('已选 30 人')).toBeVisible();
  await isAccessible(popup, 'light');
  await popup.getByRole('button', { name: '移动到分组' }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('button', { name: to.name }).click();
  await expect(dialog).toHaveAccessibleName(`移动 30 人到「${to.name}」`);
  await dialog.getByRole('button', { name: `移动 30 人到「${to.name}」` }).click();
  const run = popup.locator('[data-run-state="running"]');
  await expect(run).toContainText('正在备份关注', { timeout: 20_000 });
  await expect(run).toContainText('大约还需');
  await expect(outcome(popup, 'done')).toContainText(`移动 30 人到「${to.name}」：完成 30`, {
    timeout: 40_000,
  });
  expect(membersOf(bili, from.tagid)).toEqual([]);
  expect(membersOf(bili, to.tagid)).toEqual([...before, ...mids].sort((a, b) => a - b));
  await expect(popup.locator('[data-view="group-members"]')).toHaveAttribute('data-state', 'empty');

  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible({ timeout: 60_000 });
  expect(membersOf(bili, from.tagid)).toEqual(mids);
  expect(membersOf(bili, to.tagid)).toEqual(before);
  await expect(popup.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '30');
});
