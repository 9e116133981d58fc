import { expect, test } from '../fixtures.ts';
import { expectRows, fillBlacks, openRelations, outcome, rows } from './relations.ts';

test('people of later pages are found, unblocked together, and blocked again by undo', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const { viewer } = bili.state;
  const mids = fillBlacks(bili, 120);
  const wanted = mids.slice(-2);
  const page = await openRelations(signedIn, 'blacks');
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('共 120 位 · 已读 50 位');
  for (const mid of wanted) {
    await panel.getByRole('searchbox').fill(String(mid));
    await expectRows(page, 1);
    const box = rows(page).first().getByRole('checkbox');
    await box.click();
    await expect(box).toBeChecked();
  }
  await expect(panel).toContainText('120 位');
  await expect(panel).toContainText('已选 2 人');
  await panel.getByRole('button', { name: '取消拉黑', exact: true }).click();
  const plan = page.getByRole('dialog');
  await plan.getByRole('button', { name: /取消拉黑 2/ }).click();
  await expect(outcome(page, 'done')).toContainText('完成 2', { timeout: 30_000 });
  expect(wanted.some((mid) => viewer.blacks.has(mid))).toBe(false);
  await panel.getByRole('searchbox').fill('');
  await expectRows(page, 118);
  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible({ timeout: 30_000 });
  expect(wanted.every((mid) => viewer.blacks.has(mid))).toBe(true);
  await expect(panel).toContainText('共 120 位');
});
