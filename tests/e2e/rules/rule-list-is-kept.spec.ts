import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { beginRule, list, main, openRules, preview, rule, saves, signed } from './rules.ts';

test('rules are named, switched off, copied, ordered, deleted and put back', async ({
  bili,
  signedIn,
}) => {
  signed(bili, '每天做一顿饭', 2);
  const page = await openRules(bili, signedIn);
  await beginRule(page, '签名包含', '每天做一顿饭');
  await page.getByRole('button', { name: '添加条件' }).click();
  await page.getByRole('menuitem', { name: '我有 TA 的粉丝勋章' }).click();
  await expect(preview(page)).toContainText('有 2 人的粉丝勋章情况未知，不会移动');
  await main(page).getByRole('combobox').selectOption({ index: 1 });
  await isAccessibleInBoth(page);
  await main(page).getByRole('radio', { name: '符合任一条件' }).click();
  await expect(preview(page)).toContainText('2 位会放入');
  await saves(page);
  const items = list(page).getByRole('listitem');
  await expect(items).toHaveCount(1);
  await isAccessibleInBoth(page);

  await items.first().getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '复制一份' }).click();
  await main(page).getByRole('textbox', { name: '规则名称' }).fill('第二条');
  await saves(page);
  await expect(items).toHaveCount(2);
  const on = rule(page, '第二条').getByRole('checkbox');
  await on.click();
  await expect(on).not.toBeChecked();
  await rule(page, '第二条').getByRole('button', { name: '第二条' }).press('Alt+ArrowUp');
  await expect(items.first()).toContainText('第二条');
  await page.reload();
  await expect(items.first()).toContainText('第二条');
  await expect(rule(page, '第二条').getByRole('checkbox')).not.toBeChecked();

  await rule(page, '第二条').getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除规则' }).click();
  await expect(items).toHaveCount(1);
  await main(page).getByRole('button', { name: '撤销' }).click();
  await expect(items).toHaveCount(2);
});
