import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openAccount, section } from './account-page.ts';

type Alarms = { chrome: { alarms: { getAll(): Promise<readonly { name: string }[]> } } };

const alarms = (page: Page) => async () => {
  const all = await page.evaluate(() => (globalThis as unknown as Alarms).chrome.alarms.getAll());
  return all.map(({ name }) => name);
};

test('charts have the same figures as a table, and a daily look is switched on and off', async ({
  signedIn,
}) => {
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

  const daily = timeline.getByRole('checkbox', { name: /^每天更新一次/ });
  expect(await alarms(page)()).not.toContain('daily');
  await daily.click();
  await expect.poll(alarms(page)).toContain('daily');
  await page.reload();
  await expect(daily).toBeChecked();
  await daily.click();
  await expect.poll(alarms(page)).not.toContain('daily');
  await expect(daily).not.toBeChecked();
});
