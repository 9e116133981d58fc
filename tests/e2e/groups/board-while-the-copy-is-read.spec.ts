import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { column } from './board.ts';
import { groupAt } from './groups.ts';

test('while the copy is read, columns say how much of them is there', async ({
  bili,
  signedIn,
}) => {
  const group = groupAt(bili, 0);
  const { followings } = bili.state.viewer;
  const oldest = [...followings.values()].sort((a, b) => a.mtime - b.mtime).slice(0, 3);
  for (const { tagids } of followings.values()) tagids.delete(group.tagid);
  for (const { tagids } of oldest) tagids.add(group.tagid);
  bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', after: 1 });
  const page = await openDashboard(signedIn, '#/groups');
  await expect(page.getByRole('main').locator('header').first()).toContainText('还没有读完', {
    timeout: 20_000,
  });
  await expect(column(page, group.tagid)).toContainText('已读取 0 / 3 位，还不完整');
  await expect(column(page, group.tagid)).not.toContainText('还没有人');
});
