import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups } from './groups-panel.ts';

test('a follow whose group is gone is told as done in part, and can be taken back', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upB);
  const { name, tagid } = groupOf(bili, PEOPLE.upB, false);
  await expect(panel).toContainText('还没有关注');
  bili.state.viewer.groups = bili.state.viewer.groups.filter((one) => one.tagid !== tagid);
  await panel.getByRole('button', { name, exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('只完成了一部分', { timeout: 20_000 });
  await expect(panel.getByRole('status')).not.toContainText('没有任何改动');
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);

  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('status')).toContainText('已撤销', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(false);
});
