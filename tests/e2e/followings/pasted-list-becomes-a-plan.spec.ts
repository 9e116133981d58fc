import { PEOPLE } from '../../fake-bili/index.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openImport } from './import.ts';
import { nameOf, openWorkbench, outcome, people } from './workbench.ts';

test('a pasted list is looked up, followed after a look at the plan, and taken back', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const { viewer } = bili.state;
  const known = people(bili).find(({ mid }) => !bili.state.people.get(mid)?.cancelled);
  const page = await openWorkbench(bili, signedIn);
  const dialog = await openImport(page);
  await isAccessibleInBoth(page);
  const lines = [
    String(PEOPLE.stranger),
    `https://space.bilibili.com/${PEOPLE.empty}?from=search`,
    nameOf(bili, PEOPLE.upB),
    String(PEOPLE.stranger),
    String(known?.mid),
    '没有人叫这个名字',
    '<b>',
  ];
  await dialog.getByRole('textbox', { name: '名单' }).fill(lines.join('\r\n'));
  await dialog.getByRole('button', { name: '读取名单' }).click();
  await expect(dialog).toContainText('3 位还没有关注，将会关注');
  await expect(dialog).toContainText('1 位已经和名单一致，不用改');
  await expect(dialog).toContainText('1 行无法识别');
  await dialog.getByText('1 个昵称没有找到').click();
  await expect(dialog).toContainText('没有人叫这个名字');
  await isAccessibleInBoth(page);
  expect(bili.log.filter(({ operation }) => operation === 'nameToUid')).toHaveLength(1);

  await dialog.getByRole('button', { name: '查看计划' }).click();
  await expect(dialog).toContainText('按名单关注 3 人并放入分组');
  expect(viewer.followings.has(PEOPLE.upB)).toBe(false);
  await dialog.getByRole('button', { name: '按名单关注 3 人并放入分组' }).click();
  await expect(outcome(page, 'done')).toContainText('完成 3', { timeout: 30_000 });
  for (const mid of [PEOPLE.stranger, PEOPLE.empty, PEOPLE.upB]) {
    expect(viewer.followings.has(mid)).toBe(true);
  }
  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible({ timeout: 30_000 });
  expect(viewer.followings.has(PEOPLE.upB)).toBe(false);
});
