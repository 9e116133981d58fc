import { expect, test } from '../fixtures.ts';
import { openAccount, section } from './account-page.ts';

test('charts have the same figures as a table', async ({ signedIn }) => {
  const page = await openAccount(signedIn);
  const timeline = section(page);
  await expect(timeline.getByRole('img', { name: '得到的经验' })).toBeVisible();
  await timeline.getByRole('button', { name: '显示为表格' }).click();
  const table = timeline.getByRole('table', { name: '经验和硬币的变化' });
  await expect(table.getByRole('row')).toHaveCount(31);
  await expect(table.getByText('未知').first()).toBeVisible();
  await timeline.getByRole('button', { name: '12 个月' }).click();
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table.getByText(/^至少 /).first()).toBeVisible();
});
