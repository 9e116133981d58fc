import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { chooseFor, groupAt, names, openGroups } from './groups.ts';

test('a group is made and renamed; bad names are not sent', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openGroups(openPopup, signedIn);
  const taken = groupAt(bili, 1).name;
  await popup.getByRole('button', { name: '新建分组' }).click();
  const input = popup.getByRole('textbox', { name: '分组名称' });
  const save = popup.getByRole('button', { name: '新建', exact: true });
  await expect(input).toBeFocused();
  for (const [name, words] of [
    ['一二三四五六七八九十一二三四五六七', '名称太长'],
    ['有<尖>括号', '不允许的字符'],
    [taken, '已有同名分组'],
  ] as const) {
    await input.fill(name);
    await expect(popup.getByRole('alert')).toContainText(words);
    await expect(save).toBeDisabled();
  }
  await input.fill('新的分组');
  await save.click();
  await expect(outcome(popup, 'done')).toContainText('新建分组「新的分组」');
  expect(names(bili)).toContain('新的分组');
  await expect(popup.getByRole('button', { name: '新建分组' })).toBeFocused();

  await chooseFor(popup, '新的分组', '重命名');
  await expect(input).toHaveValue('新的分组');
  await input.fill('改过的名字');
  await popup.getByRole('button', { name: '重命名' }).first().click();
  await expect(outcome(popup, 'done')).toContainText('改过的名字');
  expect(names(bili)).toContain('改过的名字');
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible();
  expect(names(bili)).toContain('新的分组');

  const sent = bili.log.filter(({ operation }) => operation === 'groupCreate');
  expect(sent).toHaveLength(1);
});
