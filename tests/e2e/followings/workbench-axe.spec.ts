import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openWorkbench, rows } from './workbench.ts';

test('axe finds nothing, chosen people and both themes included', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn, '?-mutual=');
  const box = rows(page).first().getByRole('checkbox');
  await box.click();
  await expect(box).toBeChecked();
  await isAccessibleInBoth(page);
});
