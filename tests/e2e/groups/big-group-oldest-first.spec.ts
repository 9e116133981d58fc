import { expect, test } from '../fixtures.ts';
import { fillGroup, groupAt, openGroups, openMembers } from './groups.ts';

test('all of a big group are read with a word about it, and listed from the oldest', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const group = groupAt(bili, 0);
  const mids = fillGroup(bili, group.tagid, 0, 120);
  bili.faults.add({
    match: { operation: 'groupMembers', query: { pn: '2' } },
    kind: 'slow',
    delayMs: 2_000,
  });
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, group.name);
  await popup.getByRole('button', { name: '全选' }).click();
  await expect(popup.getByText('正在读取全部成员 50 / 120')).toBeVisible();
  await expect(popup.getByText('已选 120 人')).toBeVisible({ timeout: 20_000 });
  await popup.getByRole('combobox').selectOption('oldest');
  const oldest = [...bili.state.viewer.followings.values()]
    .filter(({ mid }) => mids.includes(mid))
    .sort((a, b) => a.mtime - b.mtime)[0];
  const { name = '' } = bili.state.people.get(oldest?.mid ?? 0) ?? {};
  await expect(popup.getByRole('checkbox').first()).toHaveAttribute('aria-label', name);
});
