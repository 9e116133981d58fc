import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { chooseFor, names, openGroups, row } from './groups.ts';

test('groups are put in order by buttons, by keys and by dragging, each in one act', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const [first = '', second = '', third = '', ...rest] = names(bili);
  const sorts = () => bili.log.filter(({ operation }) => operation === 'groupSort').length;
  const popup = await openGroups(openPopup, signedIn);
  await popup.getByRole('button', { name: '调整分组顺序' }).click();
  await row(popup, first).getByRole('button', { name: '下移' }).click();
  await row(popup, third).getByRole('button').first().focus();
  await popup.keyboard.press('Alt+ArrowUp');
  await expect(row(popup, third).getByRole('button').first()).toBeFocused();
  await popup.keyboard.press('Alt+ArrowUp');
  await popup.getByRole('button', { name: '保存顺序' }).click();
  await expect(outcome(popup, 'done')).toContainText('调整分组顺序');
  expect(names(bili)).toEqual([third, second, first, ...rest]);
  expect(sorts()).toBe(1);
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible();
  expect(names(bili)).toEqual([first, second, third, ...rest]);

  await test.step('a group is dragged to its place, and another put first, each in one go', async () => {
    const before = sorts();
    const placeOf = async (name: string) => (await row(popup, name).boundingBox())?.y ?? 0;
    // The rows, too, stand as they did before.
    await expect.poll(async () => (await placeOf(first)) < (await placeOf(third))).toBe(true);
    const grip = row(popup, third).getByTitle('按住拖动排序');
    const from = await grip.boundingBox();
    const to = await row(popup, first).boundingBox();
    if (!from || !to) throw new Error('the groups are drawn');
    await popup.mouse.move(from.x + 8, from.y + from.height / 2);
    await popup.mouse.down();
    await popup.mouse.move(from.x + 8, to.y + to.height / 2, { steps: 8 });
    await popup.mouse.up();
    await expect(outcome(popup, 'done')).toContainText('调整分组顺序');
    expect(names(bili)).toEqual([third, first, second, ...rest]);
    await chooseFor(popup, second, '置顶');
    await expect.poll(() => names(bili)).toEqual([second, third, first, ...rest]);
    expect(sorts()).toBe(before + 2);

    // Escape lets go without a word to the service.
    const again = await row(popup, first).getByTitle('按住拖动排序').boundingBox();
    await popup.mouse.move((again?.x ?? 0) + 8, (again?.y ?? 0) + 20);
    await popup.mouse.down();
    await popup.mouse.move((again?.x ?? 0) + 8, (again?.y ?? 0) - 60, { steps: 4 });
    await popup.keyboard.press('Escape');
    await popup.mouse.up();
    await expect(popup.getByRole('button', { name: '保存顺序' })).toHaveCount(0);
    expect(sorts()).toBe(before + 2);
  });
});
