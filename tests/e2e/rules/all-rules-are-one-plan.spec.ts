import { expect, test } from '../fixtures.ts';
import { beginRule, main, openRules, rule, saves, signed } from './rules.ts';

test('all rules that are on are one plan', async ({ bili, signedIn }) => {
  signed(bili, '每天做一顿饭', 2);
  const [first, second] = bili.state.viewer.groups;
  const page = await openRules(bili, signedIn);
  for (const group of [first, second]) {
    await beginRule(page, '昵称或签名包含', '每天做一顿饭');
    await main(page)
      .getByRole('combobox')
      .selectOption({ label: group?.name ?? '' });
    await saves(page);
  }
  await main(page).getByRole('button', { name: '运行全部' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('按规则把 2 人归入分组');
  await expect(dialog).toContainText(`「${first?.name}」2 位`);
  await expect(dialog).toContainText(`「${second?.name}」2 位`);
  await dialog.getByRole('button', { name: '取消' }).click();

  const on = rule(page, `放入「${first?.name}」`).getByRole('checkbox');
  await on.click();
  await expect(on).not.toBeChecked();
  await main(page).getByRole('button', { name: '运行全部' }).click();
  await expect(dialog).not.toContainText(`「${first?.name}」2 位`);
  await expect(dialog).toContainText(`「${second?.name}」2 位`);
});
