import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { openBoard, said } from './board.ts';
import { names } from './groups.ts';

test('a column goes to another place by keys, in one act', async ({ bili, signedIn }) => {
  const [first = '', second = '', ...rest] = names(bili);
  const page = await openBoard(bili, signedIn);
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
