import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';
import { focused } from './popup-keys.ts';

test('Enter opens the row of a box; a wheel takes the focus nowhere', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = await showList(popup, '稍后再看');
  const link = view.getByRole('link', { name: /./ }).nth(1);
  await view.getByRole('checkbox').first().focus();
  const opened = signedIn.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  const { hostname } = new URL((await opened).url());
  expect(['www.bilibili.com', '']).toContain(hostname);
  await popup.bringToFront();
  await expect(link).toBeVisible();

  await view.getByRole('checkbox').first().focus();
  await popup.mouse.move(200, 400);
  await popup.mouse.wheel(0, 4000);
  await expect(view.locator('[data-index="0"]')).not.toBeInViewport();
  expect(await focused(popup)).toMatchObject({ index: 0 });
  await popup.keyboard.press('ArrowDown');
  await expect(view.locator('[data-index="1"]')).toBeInViewport();
});
