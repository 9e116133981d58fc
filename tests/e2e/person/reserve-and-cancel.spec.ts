import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats-more.ts';

test('an announcement is reserved and cancelled', async ({ bili, signedIn }) => {
  const panel = await openStats(signedIn, PEOPLE.rich);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  const row = panel.getByRole('listitem').filter({ hasText: '土星冲日' });
  await row.getByRole('button', { name: '预约', exact: true }).click({ timeout: 20_000 });
  const cancel = row.getByRole('button', { name: '取消预约' });
  await expect(cancel).toBeVisible({ timeout: 20_000 });
  expect(bili.state.viewer.reserved.size).toBe(1);
  await cancel.click();
  await expect(row.getByRole('button', { name: '预约', exact: true })).toBeVisible({
    timeout: 20_000,
  });
  expect(bili.state.viewer.reserved.size).toBe(0);
});
