import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups, tagidsOf } from './groups-panel.ts';

test('a chip follows somebody straight into the group, and undo ends the follow', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upB);
  const { name, tagid } = groupOf(bili, PEOPLE.upB, false);
  await expect(panel).toContainText('还没有关注');
  await panel.getByRole('button', { name, exact: true }).click();
  await expect(panel.getByRole('status')).toContainText(`已关注并加入「${name}」`, {
    timeout: 20_000,
  });
  expect(tagidsOf(bili, PEOPLE.upB)).toEqual([tagid]);

  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('status')).toContainText('已撤销', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(false);
  await expect(panel.getByRole('button', { name: '关注', exact: true })).toBeVisible();
});
