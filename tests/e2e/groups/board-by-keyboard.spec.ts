import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { card, column, openBoard, people, said } from './board.ts';
import { fillGroup, groupAt, membersOf, names } from './groups.ts';

test('people and columns are picked up, carried and put down by keys, and all of it is read out', async ({
  bili,
  signedIn,
}) => {
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  fillGroup(bili, from.tagid, to.tagid, 4);
  const page = await openBoard(bili, signedIn);
  await people(page, from.tagid).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: '已选的人' })).toContainText('已选 2 位');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(`已拿起 2 位，来自「${from.name}」`);
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText(`移动到「${to.name}」（第 4 列`);
  await page.keyboard.press('Escape');
  await expect(said(page)).toContainText('已取消，没有改动');
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(`已放下：移动到「${to.name}」`);
  await expect(outcome(page, 'done')).toContainText('完成 2', { timeout: 20_000 });
  expect(membersOf(bili, from.tagid)).toHaveLength(2);
  // The one that took the place has the focus, and the next column is a key away.
  await expect(people(page, from.tagid).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(column(page, to.tagid).locator(':focus')).toHaveCount(1);

  // Whom nobody carries is chosen in one column only.
  const mid = membersOf(bili, to.tagid)[0] ?? 0;
  await card(page, to.tagid, mid).click();
  await expect(page.getByRole('region', { name: '已选的人' })).toContainText(
    `已选 1 位，在「${to.name}」`,
  );

  await test.step('a column goes to another place, in one act', async () => {
    const [first = '', second = '', ...rest] = names(bili);
    const grip = page.getByRole('button', { name: `移动「${first}」的位置` });
    await grip.focus();
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText(`已拿起「${first}」`);
    await page.keyboard.press('ArrowRight');
    await expect(said(page)).toContainText(`「${first}」现在是第 2 个`);
    await page.keyboard.press('Enter');
    await expect(outcome(page, 'done')).toContainText('调整分组顺序');
    expect(names(bili)).toEqual([second, first, ...rest]);
    expect(bili.log.filter(({ operation }) => operation === 'groupSort')).toHaveLength(1);
    await expect(grip).toBeFocused();
  });
});
