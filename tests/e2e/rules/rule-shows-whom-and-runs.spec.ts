import { expect, test } from '../fixtures.ts';
import { outcome } from '../followings/workbench.ts';
import { beginRule, main, openRules, preview, rule, saves, signed } from './rules.ts';

test('a rule shows whom it would move before it is saved; its run makes the group and is undone', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const mids = signed(bili, '每天做一顿饭', 3);
  const { viewer } = bili.state;
  const page = await openRules(bili, signedIn);
  const before = bili.log.length;
  await expect(main(page)).toContainText('还没有规则');
  await beginRule(page, '签名包含', '每天做一顿饭');
  await expect(preview(page)).toContainText('3 位会放入');
  await expect(preview(page).locator('a[href^="#/user/"]')).toHaveCount(3);
  await main(page).getByRole('combobox').selectOption({ label: '新分组…' });
  await main(page).getByRole('textbox', { name: '分组名称，最多 16 个字' }).fill('做饭');
  await main(page).getByRole('textbox', { name: '规则名称' }).fill('做饭的');
  // Looked at without a single request, but for the faces that are drawn.
  const asked = bili.log.slice(before).map(({ operation }) => operation);
  expect(asked.filter((operation) => operation !== 'site.asset')).toEqual([]);
  await saves(page);
  await expect(rule(page, '做饭的')).toContainText('分组不存在，会先新建');

  await rule(page, '做饭的').getByRole('button', { name: '运行' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '新建 1 个分组并查看计划' }).click();
  await expect(dialog).toContainText('「做饭」3 位');
  expect(viewer.groups.some(({ name }) => name === '做饭')).toBe(true);
  await dialog.getByRole('button', { name: '按规则把 3 人归入分组' }).click();
  await expect(outcome(page, 'done')).toContainText('完成 3', { timeout: 30_000 });
  const tagid = viewer.groups.find(({ name }) => name === '做饭')?.tagid ?? 0;
  const isIn = (mid: number) => viewer.followings.get(mid)?.tagids.has(tagid);
  expect(mids.every(isIn)).toBe(true);
  await expect(rule(page, '做饭的')).toContainText('0 位会放入');
  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible({ timeout: 30_000 });
  expect(mids.some(isIn)).toBe(false);
});
