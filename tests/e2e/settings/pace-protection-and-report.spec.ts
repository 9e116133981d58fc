import { PEOPLE } from '../../fake-bili/index.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openSettings } from './settings.ts';

test('pace and switches are kept, people are protected by hand, and the report names nobody', async ({
  bili,
  signedIn,
}) => {
  const page = await openSettings(signedIn);
  const background = page.getByRole('region', { name: '速度与后台' });
  await background.getByText('慢两倍').click();
  await expect(background.getByRole('radio', { name: '慢两倍' })).toBeChecked();
  await background.getByRole('checkbox', { name: '右键菜单' }).click();
  await expect(
    background.getByRole('checkbox', { name: '右键菜单', checked: false }),
  ).toBeEnabled();

  const shielded = page.getByRole('region', { name: '保护名单' });
  const typed = shielded.getByRole('textbox', { name: 'UID 或空间链接' });
  await typed.fill('某个名字');
  await typed.press('Enter');
  await expect(shielded.getByRole('alert')).toContainText('数字 UID');
  await typed.fill(`https://space.bilibili.com/${PEOPLE.upA}/video`);
  await typed.press('Enter');
  await expect(shielded.getByRole('listitem')).toHaveCount(1);
  await shielded.getByRole('button', { name: /^把 .* 移出保护名单$/ }).click();
  await expect(shielded.getByText('名单里有 0 人')).toBeVisible();
  await shielded.getByRole('button', { name: /^把 .* 放回保护名单$/ }).click();
  await expect(shielded.getByText('名单里有 1 人')).toBeVisible();

  await page.reload();
  await expect(background.getByRole('radio', { name: '慢两倍' })).toBeChecked();
  await expect(background.getByRole('checkbox', { name: '右键菜单' })).not.toBeChecked();
  await expect(shielded.getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: '查看报告…' }).click();
  const dialog = page.getByRole('dialog', { name: '诊断报告' });
  await expect(dialog).toContainText('pace: 3 x; switched off: menu');
  const { viewer, people } = bili.state;
  for (const told of [viewer.mid, PEOPLE.upA, people.get(viewer.mid)?.name ?? '']) {
    await expect(dialog).not.toContainText(String(told));
  }
  await isAccessibleInBoth(page);
});
