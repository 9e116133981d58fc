import { expect, test } from '../fixtures.ts';

test.use({ size: 'M' });

test('1,000 items draw only what is in view', async ({ signedIn, openPopup }) => {
  const popup = await openPopup(signedIn);
  const items = popup.locator('[data-view="toview"]').getByRole('listitem');
  await expect(items.first()).toHaveAttribute('aria-setsize', '1000');
  expect(await items.count()).toBeLessThan(30);
  await popup.getByRole('searchbox').fill('没有这样的标题的视频');
  await expect(items).toHaveCount(0);
});
