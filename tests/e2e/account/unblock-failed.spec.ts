import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats, SLOW } from './own-page.ts';

test('an unblock that failed says so and changes nothing', async ({ bili, signedIn }) => {
  const page = (await openStats(signedIn, PEOPLE.blacked)).page();
  const stats = page.getByRole('region', { name: '分组', exact: true });
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code', code: 22105 });
  await stats.getByRole('button', { name: '取消拉黑' }).click();
  await expect(stats.getByText(/操作失败/)).toBeVisible(SLOW);
  await expect(stats.getByRole('button', { name: '取消拉黑' })).toBeVisible();
  expect(bili.state.viewer.blacks.has(PEOPLE.blacked)).toBe(true);
});
