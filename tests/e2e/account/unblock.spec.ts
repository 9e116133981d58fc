import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats, SLOW } from './own-page.ts';

test('somebody blocked is unblocked from the relation line, and blocked again; a failure changes nothing', async ({
  bili,
  signedIn,
}) => {
  const isBlocked = () => bili.state.viewer.blacks.has(PEOPLE.blacked);
  const page = (await openStats(signedIn, PEOPLE.blacked)).page();
  const stats = page.getByRole('region', { name: '分组', exact: true });
  const unblock = stats.getByRole('button', { name: '取消拉黑' });
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code', code: 22105 });
  await unblock.click();
  await expect(stats.getByText(/操作失败/)).toBeVisible(SLOW);
  expect(isBlocked()).toBe(true);

  bili.faults.clear();
  await expect(stats.getByText('你拉黑了 TA')).toBeVisible();
  await unblock.focus();
  await page.keyboard.press('Enter');
  const undo = stats.getByRole('button', { name: '撤销' });
  await expect(undo).toBeVisible(SLOW);
  await expect(stats.getByText('已取消拉黑；撤销会重新拉黑')).toBeVisible();
  await expect(stats.getByText('未关注', { exact: true })).toBeVisible();
  expect(isBlocked()).toBe(false);
  await expect(undo).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(stats.getByText('已重新拉黑')).toBeVisible(SLOW);
  await expect(unblock).toBeFocused();
  await expect(stats.getByText('你拉黑了 TA')).toBeVisible();
  expect(isBlocked()).toBe(true);
});
