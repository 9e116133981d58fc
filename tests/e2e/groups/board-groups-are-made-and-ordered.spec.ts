import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { column, drag, openBoard } from './board.ts';
import { groupAt, membersOf, names } from './groups.ts';

test('a group is made and shown, renamed, dragged to its place and deleted', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const [first, second] = [groupAt(bili, 0), groupAt(bili, 1)];
  const page = await openBoard(bili, signedIn);
  const dialog = page.getByRole('dialog');
  await page
    .getByRole('banner')
    .or(page.getByRole('main'))
    .getByRole('button', { name: '新建分组' })
    .first()
    .click();
  await dialog.getByRole('textbox').fill('看板上建的');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('heading', { name: '看板上建的' })).toBeInViewport();
  await expect(dialog).toHaveCount(0);
  expect(names(bili).at(-1)).toBe('看板上建的');

  await page
    .getByRole('list', { name: '分组看板' })
    .locator('..')
    .evaluate((stage) => {
      stage.scrollLeft = 0;
    });
  const choose = async (tagid: number, item: string) => {
    await column(page, tagid).locator('header').getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose(first.tagid, '重命名');
  await dialog.getByRole('textbox').fill('换了名字');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '换了名字' })).toBeVisible();
  expect(first.name).toBe('换了名字');

  const grip = page.getByRole('button', { name: `移动「${second.name}」的位置` });
  await drag(page, grip, column(page, first.tagid).locator('header'));
  await expect(outcome(page, 'done')).toContainText('调整分组顺序');
  expect(names(bili).slice(0, 2)).toEqual([second.name, '换了名字']);

  const members = membersOf(bili, second.tagid).length;
  await choose(second.tagid, '删除分组');
  await expect(dialog).toContainText(`${members} 人仍会保持关注`);
  await dialog.getByRole('button', { name: /^删除/ }).click();
  await expect(column(page, second.tagid)).toHaveCount(0, { timeout: 20_000 });
  expect(names(bili)).not.toContain(second.name);
});
