import { begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { order } from './run-control.ts';

test('an undo that was cancelled is told as such, and the rest is offered', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(90_000);
  const page = await openDashboard(signedIn, '#/journal');
  const { items, ...rest } = order(bili, 3);
  await begin(page, { ...rest, items });
  const first = page.locator('[data-run-state]').last();
  const plan = page.getByRole('region', { name: '将要进行' });
  const agreed = plan.getByRole('button', { name: /^恢复 3 人的关注与分组$/ });
  await expect(first).toHaveAttribute('data-run-state', 'done', { timeout: 30_000 });
  bili.faults.add({ match: { operation: 'relations' }, kind: 'slow', delayMs: 3_000 });
  await first.getByRole('button', { name: '撤销' }).click();
  await agreed.click();
  await expect(first).toContainText('正在撤销');
  await page
    .locator('[data-run-state]')
    .first()
    .getByRole('button', { name: '取消', exact: true })
    .click();
  await expect(page.locator('[data-run-state="cancelled"]')).toBeVisible({ timeout: 20_000 });
  await expect(first).not.toContainText('已撤销');
  bili.faults.clear();
  await first.getByRole('button', { name: '撤销' }).click();
  await agreed.click();
  await expect(first).toContainText('已撤销', { timeout: 40_000 });
  for (const { id } of items) expect(bili.state.viewer.followings.has(Number(id))).toBe(true);
});
