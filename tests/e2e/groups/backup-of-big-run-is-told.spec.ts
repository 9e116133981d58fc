import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { fillGroup, groupAt, openGroups, openMembers } from './groups.ts';

test('a run of many says that it is making a backup, page by page, and how long it takes', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(120_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  fillGroup(bili, from.tagid, to.tagid, 30);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('checkbox').first().focus();
  await popup.keyboard.press('Control+a');
  await popup.getByRole('button', { name: '移动到分组' }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('button', { name: to.name }).click();
  await dialog.getByRole('button', { name: `移动 30 人到「${to.name}」` }).click();
  const run = popup.locator('[data-run-state="running"]');
  await expect(run).toContainText('正在备份关注', { timeout: 20_000 });
  await expect(run).toContainText('大约还需');
  await expect(outcome(popup, 'done')).toContainText('完成 30', { timeout: 40_000 });
});
