import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { names, openGroups, row } from './groups.ts';

test('groups are put in order by buttons and by keys, in one act', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const [first = '', second = '', third = '', ...rest] = names(bili);
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
  expect(bili.log.filter(({ operation }) => operation === 'groupSort')).toHaveLength(1);
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible();
  expect(names(bili)).toEqual([first, second, third, ...rest]);
});
