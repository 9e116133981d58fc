import { expect, test } from '../fixtures.ts';
import { openWorkbench, rows } from './workbench.ts';

test('a change made in one window is seen in the other', async ({ bili, signedIn }) => {
  const one = await openWorkbench(bili, signedIn);
  const other = await openWorkbench(bili, signedIn);
  await one.bringToFront();
  const row = rows(one).first();
  await row.getByRole('button', { name: '更多操作' }).click();
  // The menu is there before it is read.
  await expect(one.getByRole('menuitem', { name: '取消关注' })).toBeVisible();
  const isStar = await one.getByRole('menuitem', { name: '取消特别关注' }).count();
  await one.getByRole('menuitem', { name: isStar ? '取消特别关注' : '特别关注' }).click();
  const mark = rows(other).first().getByText('特别关注', { exact: true });
  await expect(mark).toHaveCount(isStar ? 0 : 1, { timeout: 15_000 });
});
