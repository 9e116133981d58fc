import { expect, test } from '../fixtures.ts';
import { openShared } from './shared-panel.ts';

test('the filter looks through people who are not loaded yet', async ({ bili, signedIn }) => {
  const panel = await openShared(signedIn);
  const asked = () => bili.log.filter(({ operation }) => operation === 'sameFollowings').length;
  expect(asked()).toBe(1);
  const more = panel.getByRole('button', { name: '加载更多' });
  await panel.getByRole('searchbox').fill('没有人叫这个名字');
  await expect(panel).toContainText('没有符合条件的人');
  expect(asked()).toBe(2);
  await expect(more).toHaveCount(0);
  // Nothing scrolls inside the column, which scrolls itself.
  const scrollers = await panel
    .locator('ul')
    .evaluateAll(
      (lists) => lists.filter((list) => getComputedStyle(list).overflowY !== 'visible').length,
    );
  expect(scrollers).toBe(0);
});
