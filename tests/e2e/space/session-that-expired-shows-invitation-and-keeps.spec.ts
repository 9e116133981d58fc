import { expect, test } from '../fixtures.ts';

test('a session that expired shows the invitation and keeps asking for nothing', async ({
  bili,
  browser_,
  openPopup,
}) => {
  await browser_.context.addCookies(bili.cookies('expired'));
  const popup = await openPopup(browser_);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'signed-out');
  const asked = bili.log.filter(({ operation }) => operation === 'toviewList').length;
  expect(asked).toBe(1);
});
