import { PEOPLE } from '../../fake-bili/index.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openImport } from './import.ts';
import { nameOf, openWorkbench, outcome, people } from './workbench.ts';

test('a pasted list is looked up, followed as far as the service lets it, and taken back', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(90_000);
  const { viewer, options } = bili.state;
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
    String(PEOPLE.refuser),
  ];
  await dialog.getByRole('textbox', { name: '名单' }).fill(lines.join('\r\n'));
  await dialog.getByRole('button', { name: '读取名单' }).click();
  await expect(dialog).toContainText('4 位还没有关注，将会关注');
  await expect(dialog).toContainText('1 位已经和名单一致，不用改');
  await expect(dialog).toContainText('1 行无法识别');
  await dialog.getByText('1 个昵称没有找到').click();
  await expect(dialog).toContainText('没有人叫这个名字');
  await isAccessibleInBoth(page);
  expect(bili.log.filter(({ operation }) => operation === 'nameToUid')).toHaveLength(1);

  await dialog.getByRole('button', { name: '查看计划' }).click();
  await expect(dialog).toContainText('按名单关注 4 人并放入分组');
  expect(viewer.followings.has(PEOPLE.upB)).toBe(false);
  // One of them refuses follows, and there is room for two.
  const total = viewer.followings.size;
  options.maxFollowings = total + 2;
  await dialog.getByRole('button', { name: '按名单关注 4 人并放入分组' }).click();
  const status = page.getByRole('complementary', { name: '进行中的任务' });
  const run = status.locator('[data-status="paused"]');
  await expect(run).toContainText('达到 B站的上限，已暂停：关注数已达上限', { timeout: 30_000 });
  expect(viewer.followings.size).toBe(total + 2);
  // It is told once on the page.
  await expect(page.getByRole('main').locator('[data-run-state]')).toHaveCount(0);

  await run.getByRole('button', { name: '取消', exact: true }).click();
  const ended = outcome(page, 'done');
  await expect(ended).toContainText('完成 2');
  await ended.getByRole('button', { name: '查看是哪些' }).click();
  await expect(ended).toContainText('因 TA 的隐私设置，无法关注');
  await ended.getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible({ timeout: 30_000 });
  expect(viewer.followings.size).toBe(total);
});
