import { expect, test } from '../fixtures.ts';
import { fileOf, open, openSnapshots } from './snapshots.ts';

test('who is gone is chosen out of a comparison and brought back', async ({ bili, signedIn }) => {
  const file = await fileOf(bili);
  const { viewer, people } = bili.state;
  const able = [...viewer.followings.values()].filter(({ mid }) => !people.get(mid)?.cancelled);
  const [first = { mid: 0 }, second = { mid: 0 }] = able.slice(20);
  viewer.followings.delete(first.mid);
  viewer.followings.delete(second.mid);

  const page = await openSnapshots(bili, signedIn);
  await open(page, file);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '和现在对比' }).click();
  const rows = main.getByRole('list', { name: '差异' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await main.getByRole('button', { name: '全选' }).first().click();
  await main.getByRole('button', { name: '恢复…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('关注时间会变成恢复那天');
  await expect(dialog.getByRole('row', { name: '关注 2 0' })).toBeVisible();
  await expect(dialog.getByLabel('每天最多关注')).toHaveValue('200');
  await dialog.getByRole('button', { name: '查看计划' }).click();
  await dialog.getByRole('button', { name: '按快照恢复 2 人' }).click();
  await expect(page.locator('[data-outcome="done"]')).toHaveCount(1, { timeout: 30_000 });
  expect([first, second].map(({ mid }) => viewer.followings.has(mid))).toEqual([true, true]);
});
