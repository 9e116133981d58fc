import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openRelations, rows } from './relations.ts';

test('axe finds nothing in a list with people chosen and a menu open', async ({ signedIn }) => {
  const page = await openRelations(signedIn, 'fans');
  const box = rows(page).first().getByRole('checkbox');
  await box.click();
  await expect(box).toBeChecked();
  await rows(page).first().getByRole('button', { name: '更多操作' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await isAccessibleInBoth(page);
});
