import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openSettings } from './settings.ts';

test('axe finds nothing in the settings', async ({ signedIn }) => {
  const page = await openSettings(signedIn);
  await page.getByRole('switch', { name: '共同关注' }).click();
  await page.getByRole('button', { name: '下移「数据」' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  await isAccessibleInBoth(page);
});
