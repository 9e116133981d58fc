import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { chooseFor, groupAt, names, openGroups, row } from './groups.ts';

test('a group is made and renamed; bad names are not sent', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openGroups(openPopup, signedIn);
  await test.step('a name is changed in its row, if it is ours; Escape closes the form and nothing else', async () => {
    const group = groupAt(bili, 2);
    for (const ofTheSite of ['特别关注', '默认分组']) {
      await expect(row(popup, ofTheSite).getByRole('button')).toHaveCount(1);
    }
    const placeOf = async (text: string) => (await row(popup, text).boundingBox())?.y;
    const below = await placeOf(groupAt(bili, 3).name);
    await chooseFor(popup, group.name, '重命名');
    const input = popup.getByRole('textbox');
    await expect(input).toBeFocused();
    // The list does not move under the pointer.
    expect(await placeOf(groupAt(bili, 3).name)).toBe(below);
    await input.fill('有<尖>括号');
    await expect(popup.getByRole('alert')).toContainText('不允许的字符');
    expect(await placeOf(groupAt(bili, 3).name)).toBe(below);
    // What reaches the window unprevented closes a popup.
    await popup.evaluate(() => {
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        if (!defaultPrevented) document.documentElement.dataset['unprevented'] = key;
      });
    });
    await input.press('Escape');
    expect(await popup.evaluate(() => document.documentElement.dataset['unprevented'])).toBe(
      undefined,
    );
    await expect(input).toHaveCount(0);
    await expect(row(popup, group.name).getByRole('button').first()).toBeFocused();
    expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
  });
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
