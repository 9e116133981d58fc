import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups, tagidsOf } from './groups-panel.ts';

test('取消关注 can be undone with groups, and says that the date is gone', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.mutual);
  const before = tagidsOf(bili, PEOPLE.mutual);
  expect(before.length).toBeGreaterThan(1);
  // They follow each other: that is asked, once.
  await panel.getByRole('button', { name: '取消关注' }).click();
  await expect(panel).toContainText('关注时间无法恢复');
  expect(bili.state.viewer.followings.has(PEOPLE.mutual)).toBe(true);
  await panel.getByRole('button', { name: '仍要取消关注' }).click();
  const toast = panel.getByRole('status');
  await expect(toast).toContainText('关注时间无法恢复', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.mutual)).toBe(false);

  await toast.getByRole('button', { name: '撤销' }).click();
  await expect(toast).toContainText('已撤销', { timeout: 30_000 });
  expect(tagidsOf(bili, PEOPLE.mutual).sort()).toEqual(before.sort());
  for (const tagid of before) {
    const name = bili.state.viewer.groups.find((group) => group.tagid === tagid)?.name ?? '';
    await expect(panel.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
});
