import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { fillGroup, groupAt, openGroups, openMembers } from './groups.ts';

test('one is copied, one leaves, one is let go after a word', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  fillGroup(bili, from.tagid, to.tagid, 6);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  const pick = async (index: number) => {
    const box = popup.getByRole('checkbox').nth(index);
    const name = (await box.getAttribute('aria-label')) ?? '';
    await box.press('Space');
    await expect(popup.getByText('已选 1 人')).toBeVisible();
    const mid = [...bili.state.viewer.followings.keys()].find(
      (one) => bili.state.people.get(one)?.name === name,
    );
    return bili.state.viewer.followings.get(mid ?? 0);
  };
  const copied = await pick(0);
  await popup.getByRole('button', { name: '复制到分组' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: to.name }).click();
  await expect(outcome(popup, 'done')).toContainText(`加入「${to.name}」`);
  expect([...(copied?.tagids ?? [])]).toEqual(expect.arrayContaining([from.tagid, to.tagid]));

  const left = await pick(1);
  await popup.getByRole('button', { name: '移出分组' }).click();
  await expect(outcome(popup, 'done')).toContainText(`移出「${from.name}」`);
  expect(left?.tagids.has(from.tagid)).toBe(false);
  await expect(popup.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '5');

  const gone = await pick(1);
  await popup.getByRole('button', { name: '取消关注' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('原来的关注时间无法恢复');
  expect(bili.state.viewer.followings.has(gone?.mid ?? 0)).toBe(true);
  await dialog.getByRole('button', { name: '取消关注' }).click();
  await expect(outcome(popup, 'done')).toContainText('取消关注');
  expect(bili.state.viewer.followings.has(gone?.mid ?? 0)).toBe(false);
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible({ timeout: 20_000 });
  expect(bili.state.viewer.followings.get(gone?.mid ?? 0)?.tagids.has(from.tagid)).toBe(true);
  await expect(popup.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '5');
});
