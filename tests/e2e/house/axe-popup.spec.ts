import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

test('axe finds nothing in the popup', async ({ signedIn, openPopup }) => {
  const popup = await openPopup(signedIn);
  for (const name of ['稍后再看', '历史记录', '关注分组']) {
    await popup.getByRole('tab', { name }).click();
    await expect(popup.locator('[data-view]').first()).toHaveAttribute('data-state', 'ready');
    await isAccessibleInBoth(popup, name);
  }
});
