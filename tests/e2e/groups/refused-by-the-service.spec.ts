import { expect, test } from '../fixtures.ts';
import { chooseFor, groupAt, openGroups, row } from './groups.ts';

test('what the service refuses stays in the form, in words', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openGroups(openPopup, signedIn);
  const group = groupAt(bili, 0);
  await chooseFor(popup, group.name, '重命名');
  // Deleted on the site meanwhile.
  bili.state.viewer.groups = bili.state.viewer.groups.filter(({ tagid }) => tagid !== group.tagid);
  await popup.getByRole('textbox').fill('太迟了');
  await popup.getByRole('button', { name: '重命名' }).first().click();
  await expect(popup.getByRole('alert')).toContainText('已不存在');
  // The list is read again without it; the form and its words stay until they are put away.
  await expect(row(popup, group.name)).toHaveCount(0);
  await expect(popup.getByRole('textbox')).toHaveValue('太迟了');
  await expect(popup.getByRole('alert')).toContainText('已不存在');
  await popup.getByRole('button', { name: '取消', exact: true }).click();

  bili.state.options.maxGroups = bili.state.viewer.groups.length;
  await popup.getByRole('button', { name: '新建分组' }).click();
  await popup.getByRole('textbox').fill('一个太多');
  await popup.getByRole('button', { name: '新建', exact: true }).click();
  await expect(popup.getByRole('alert')).toContainText('上限');
});
