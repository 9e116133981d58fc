import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { fileOf, open, openSnapshots } from './snapshots.ts';

test('a snapshot of another account is brought in after two questions that name both', async ({
  bili,
  signedIn,
}) => {
  const { viewer, people } = bili.state;
  const file = await fileOf(bili, { mid: 5_550_001, name: '<i>旧账号</i>' });
  const able = [...viewer.followings.values()].filter(({ mid }) => !people.get(mid)?.cancelled);
  const gone = able.slice(20, 22).map(({ mid }) => mid);
  for (const mid of gone) viewer.followings.delete(mid);

  const page = await openSnapshots(bili, signedIn);
  await open(page, file);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '和现在对比' }).click();
  await expect(main.getByRole('alert')).toContainText('不同账号');
  await main.getByRole('button', { name: '全选' }).first().click();
  await main.getByRole('button', { name: '恢复…' }).click();
  const me = people.get(viewer.mid)?.name ?? '';
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveAccessibleName(`把「<i>旧账号</i>」的这 2 条恢复到「${me}」？`);
  await expect(dialog).toContainText('只补上这个账号没有的');
  await isAccessibleInBoth(page);
  await dialog.getByRole('button', { name: `恢复到「${me}」…` }).click();
  await expect(dialog).toHaveAccessibleName(/^再确认一次/);
  await dialog.getByRole('button', { name: '查看计划' }).click();
  await dialog.getByRole('button', { name: '按快照恢复 2 人' }).click();
  await expect(page.locator('[data-outcome="done"]')).toHaveCount(1, { timeout: 30_000 });
  expect(gone.map((mid) => viewer.followings.has(mid))).toEqual([true, true]);
});
