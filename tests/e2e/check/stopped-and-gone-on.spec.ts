import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('what drifted and what is refused is named; it is stopped, goes on, and writes nothing', async ({
  bili,
  signedIn,
}) => {
  const mutate = (body: unknown) => {
    const copy = structuredClone(body) as { data: { list: Record<string, unknown>[] } };
    for (const row of copy.data.list) row['mid'] = `${row['mid']}`;
    return copy;
  };
  bili.faults.add({ match: { operation: 'followings' }, kind: 'schema-drift', mutate });
  bili.faults.add({ match: { operation: 'navStat' }, kind: 'code', code: 22115 });
  const page = await openDashboard(signedIn, '#/check');
  await opened(page, 'check');
  const view = page.getByRole('main');
  const row = (operation: string) => view.locator(`[data-operation="${operation}"]`);

  const shut = view.getByRole('region', { name: 'B站已经取消的功能' });
  await expect(shut.getByRole('term')).toHaveText([
    '相簿（全部、绘画、摄影和日常）',
    '创作日历',
    '旧版动态列表',
    '检查昵称是否可用',
  ]);

  await view.getByLabel('用谁的空间页来检查').fill('这不是链接');
  await view.getByRole('button', { name: '开始自检' }).click();
  await expect(view.getByRole('alert')).toHaveText('这不是 UID，也不是空间链接。');
  await view.getByLabel('用谁的空间页来检查').fill('');
  await view.getByRole('button', { name: '开始自检' }).click();

  await expect(row('followings')).toContainText('与预期不同');
  await expect(row('followings')).toContainText('data.list[].mid: number');
  await expect(row('navStat')).toContainText('被拒绝');
  await expect(row('navStat')).toContainText('22115');
  await expect(row('userVideos')).toContainText('正常');
  await view.getByRole('button', { name: '停止' }).click();
  const asked = await view.locator('tbody tr').count();
  await isAccessibleInBoth(page, 'stopped');

  await view.getByRole('button', { name: /^与预期不同/ }).click();
  await expect(view.locator('tbody tr')).toHaveCount(1);
  await view.getByText('自检报告', { exact: true }).first().click();
  const report = await view.getByRole('textbox', { name: '自检报告' }).inputValue();
  expect(report).toContain('followings: odd | data.list[].mid: number');
  expect(report).not.toMatch(/\p{Script=Han}|\d{6}/u);

  await view.getByRole('button', { name: /^全部/ }).click();
  await view.getByRole('button', { name: '继续', exact: true }).click();
  await expect.poll(() => view.locator('tbody tr').count()).toBeGreaterThan(asked + 1);
  expect(bili.log.filter(({ operation }) => operation === 'navStat')).toHaveLength(1);
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
