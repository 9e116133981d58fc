import { isAccessible, isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openBoard, people, said } from './board.ts';
import { groupAt } from './groups.ts';

test('axe finds nothing, people chosen, found and held included, in both themes', async ({
  bili,
  signedIn,
}) => {
  const group = groupAt(bili, 0);
  const page = await openBoard(bili, signedIn);
  await page.getByRole('main').getByRole('searchbox').fill('1');
  await people(page, group.tagid).first().click();
  await isAccessibleInBoth(page, 'chosen and found');
  await people(page, group.tagid).first().press('Enter');
  await expect(said(page)).toContainText('已拿起');
  await page.keyboard.press('ArrowRight');
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible(page, 'dark', { what: 'held', include: 'main' });
});
