import { expect, test } from '../fixtures.ts';
import { openRelations, outcome, rows } from './relations.ts';

test('that a removed fan cannot come back is said at the button, in the plan and afterwards', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  const [first = 0, second = 0] = [...viewer.fans]
    .sort(([, a], [, b]) => b - a)
    .map(([mid]) => mid);
  const page = await openRelations(signedIn, 'fans');
  await rows(page).nth(0).getByRole('checkbox').click();
  await rows(page).nth(1).getByRole('checkbox').click();
  const remove = page.getByRole('button', { name: '移除粉丝', exact: true });
  await expect(remove).toHaveAccessibleDescription('移除粉丝后无法撤销，TA 不会收到通知');
  await remove.click();
  const plan = page.getByRole('dialog', { name: '移除 2 个粉丝' });
  await expect(plan).toContainText('移除的粉丝无法恢复');
  expect(viewer.fans.has(first)).toBe(true);
  await plan.getByRole('button', { name: '移除 2 个粉丝' }).click();
  await expect(outcome(page, 'done')).toContainText('完成 2', { timeout: 30_000 });
  expect([viewer.fans.has(first), viewer.fans.has(second)]).toEqual([false, false]);
  await expect(outcome(page, 'done').getByRole('button', { name: '撤销' })).toHaveCount(0);
  await expect(page.getByRole('tabpanel')).toContainText(`共 ${viewer.fans.size} 位`);
});
