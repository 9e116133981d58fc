import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats, SLOW } from './own-page.ts';

test('somebody blocked is unblocked from the relation line, and blocked again', async ({
  bili,
  signedIn,
}) => {
  const page = (await openStats(signedIn, PEOPLE.blacked)).page();
  const stats = page.getByRole('region', { name: '分组', exact: true });
  await expect(stats.getByText('你拉黑了 TA')).toBeVisible();
  const unblock = stats.getByRole('button', { name: '取消拉黑' });
  await unblock.focus();
  await page.keyboard.press('Enter');
  const undo = stats.getByRole('button', { name: '撤销' });
  await expect(undo).toBeVisible(SLOW);
  await expect(stats.getByText('已取消拉黑；撤销会重新拉黑')).toBeVisible();
  await expect(stats.getByText('未关注', { exact: true })).toBeVisible();
  expect(bili.state.viewer.blacks.has(PEOPLE.blacked)).toBe(false);
  await expect(undo).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(stats.getByText('已重新拉黑')).toBeVisible(SLOW);
  await expect(unblock).toBeFocused();
  await expect(stats.getByText('你拉黑了 TA')).toBeVisible();
  expect(bili.state.viewer.blacks.has(PEOPLE.blacked)).toBe(true);
});
