import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

test('a secret follow is called one, and no group is offered', async ({ bili, signedIn }) => {
  bili.state.viewer.followings.delete(PEOPLE.upA);
  bili.state.viewer.whispers.set(PEOPLE.upA, 1_600_000_000);
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await expect(panel).toContainText('悄悄关注');
  await expect(panel).toContainText('不能加入分组');
  await expect(panel.getByRole('button', { name: '新建分组' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: '取消关注' })).toBeVisible();
});
