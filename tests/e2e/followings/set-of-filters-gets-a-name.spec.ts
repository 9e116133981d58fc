import { expect, test } from '../fixtures.ts';
import { addFilter, expectRows, openWorkbench, people } from './workbench.ts';

test('a group is a filter, and a set of filters gets a name', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn);
  const group = bili.state.viewer.groups[0];
  if (!group) throw new Error('the viewer has a group');
  const members = people(bili).filter(({ tagids }) => tagids.has(group.tagid));
  await addFilter(page, '在分组…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: group.name, exact: true }).click();
  await dialog.getByRole('button', { name: '使用筛选' }).click();
  await expectRows(page, members.length);
  await expect(page).toHaveURL(new RegExp(`group=${group.tagid}`));

  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('menuitem', { name: '保存现在的筛选…' }).click();
  await dialog.getByRole('textbox').fill('常看');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('menuitem', { name: '查看全部' }).click();
  await expectRows(page, bili.state.viewer.followings.size);
  await page.reload();
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('menuitem', { name: '常看', exact: true }).click();
  await expectRows(page, members.length);
});
