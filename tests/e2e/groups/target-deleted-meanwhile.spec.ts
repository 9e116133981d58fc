import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { fillGroup, groupAt, openGroups, openMembers } from './groups.ts';

test('the target is deleted meanwhile: nobody is moved, and it says why', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const mids = fillGroup(bili, from.tagid, to.tagid, 3);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('button', { name: '全选' }).click();
  await popup.getByRole('button', { name: '移动到分组' }).click();
  bili.state.viewer.groups = bili.state.viewer.groups.filter(({ tagid }) => tagid !== to.tagid);
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('button', { name: to.name }).click();
  await dialog.getByRole('button', { name: `移动 3 人到「${to.name}」` }).click();
  await expect(outcome(popup, 'done')).toContainText('失败 3', { timeout: 30_000 });
  await expect(outcome(popup, 'done')).toContainText('已不存在');
  for (const mid of mids) {
    expect(bili.state.viewer.followings.get(mid)?.tagids.has(from.tagid)).toBe(true);
  }
});
