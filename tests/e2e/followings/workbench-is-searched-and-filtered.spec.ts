import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import {
  addFilter,
  expectRows,
  nameOf,
  openWorkbench,
  people,
  ready,
  rows,
  search,
} from './workbench.ts';

test('search, filters and order stand in the address, and lead back', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn);
  const all = people(bili);
  await expectRows(page, all.length);
  await expect(rows(page).first()).toContainText(nameOf(bili, all[0]?.mid ?? 0));

  await addFilter(page, '不在任何分组');
  const ungrouped = all.filter(({ tagids }) => tagids.size === 0);
  await expectRows(page, ungrouped.length);
  await expect(page).toHaveURL(/#\/followings\?ungrouped=$/);
  await expect(page.getByRole('main')).toContainText(`${ungrouped.length} 位符合`);

  // Turned round in its own menu.
  await page.getByRole('button', { name: '不在任何分组', exact: true }).click();
  await page.getByRole('menuitem', { name: '不是：不在任何分组' }).click();
  await expectRows(page, all.length - ungrouped.length);
  await expect(page).toHaveURL(/\?-ungrouped=$/);

  await page
    .getByRole('button', { name: '按关注于排序' })
    .or(page.locator('[data-column="since"]'))
    .first()
    .click();
  const oldest = all.filter(({ tagids }) => tagids.size > 0).at(-1);
  await expect(rows(page).first()).toContainText(nameOf(bili, oldest?.mid ?? 0));
  await expect(page).toHaveURL(/sort=since$/);

  // Somebody's own UID finds them, and nobody else by more than chance.
  await search(page).fill(String(oldest?.mid));
  await expectRows(page, 1);
  await expect(page).toHaveURL(new RegExp(`q=${oldest?.mid}`));

  await page.reload();
  await ready(page);
  await expectRows(page, 1);
  await expect(search(page)).toHaveValue(String(oldest?.mid));

  await page.getByRole('button', { name: /^移除筛选：/ }).click();
  await search(page).fill('');
  await expectRows(page, all.length);
  await page.goBack();
  await expect(page).toHaveURL(/-ungrouped=/);
  await expectRows(page, 1);
});

test('a group is a filter, and a set of filters gets a name', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn);
  const group = bili.state.viewer.groups[0];
  if (!group) throw new Error('the viewer has a group');
  const members = people(bili).filter(({ tagids }) => tagids.has(group.tagid));
  await addFilter(page, '在分组…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: group.name, exact: true }).check();
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

test('what an address asks and nobody understands is told, not passed over', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn, '?colour=red&mutual=');
  await expect(page.getByRole('main')).toContainText('colour=red');
  await expectRows(page, people(bili).filter(({ mid }) => bili.state.viewer.fans.has(mid)).length);
});

test('axe finds nothing, chosen people and both themes included', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn, '?-mutual=');
  await rows(page).first().getByRole('checkbox').check();
  await isAccessibleInBoth(page);
});
