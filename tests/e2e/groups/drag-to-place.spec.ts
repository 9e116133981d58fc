import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { chooseFor, names, openGroups, row } from './groups.ts';

test('a group is dragged to its place, and another put first, each in one go', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const [first = '', second = '', third = '', ...rest] = names(bili);
  const popup = await openGroups(openPopup, signedIn);
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
  expect(bili.log.filter(({ operation }) => operation === 'groupSort')).toHaveLength(2);

  // Escape lets go without a word to the service.
  const again = await row(popup, first).getByTitle('按住拖动排序').boundingBox();
  await popup.mouse.move((again?.x ?? 0) + 8, (again?.y ?? 0) + 20);
  await popup.mouse.down();
  await popup.mouse.move((again?.x ?? 0) + 8, (again?.y ?? 0) - 60, { steps: 4 });
  await popup.keyboard.press('Escape');
  await popup.mouse.up();
  await expect(popup.getByRole('button', { name: '保存顺序' })).toHaveCount(0);
  expect(bili.log.filter(({ operation }) => operation === 'groupSort')).toHaveLength(2);
});
