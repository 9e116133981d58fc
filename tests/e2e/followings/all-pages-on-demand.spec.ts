import { expect, test } from '../fixtures.ts';
import { openShared } from './shared-panel.ts';

test('all pages come on demand', async ({ signedIn }) => {
  const panel = await openShared(signedIn);
  const rows = panel.getByRole('listitem');
  await expect(rows).toHaveCount(10);
  // By key: the button moves under the pointer while names of groups and faces come.
  await panel.getByRole('button', { name: '加载更多' }).press('Enter');
  await expect(rows).toHaveCount(60);
  await panel.getByRole('button', { name: '加载更多' }).press('Enter');
  await expect(rows).toHaveCount(88);
  await expect(panel.getByRole('button', { name: '加载更多' })).toHaveCount(0);
});
