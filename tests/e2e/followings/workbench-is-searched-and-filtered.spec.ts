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
  const [name, site] = [rows(page).getByRole('link').first(), rows(page).getByRole('link').last()];
  await expect(name).toHaveAttribute('href', `#/user/${oldest?.mid}`);
  await expect(site).toHaveAttribute('href', `https://space.bilibili.com/${oldest?.mid}`);
  await expect(search(page)).toHaveValue(String(oldest?.mid));

  await page.getByRole('button', { name: /^移除筛选：/ }).click();
  await search(page).fill('');
  await expectRows(page, all.length);
  await page.goBack();
  await expect(page).toHaveURL(/-ungrouped=/);
  await expectRows(page, 1);
});
