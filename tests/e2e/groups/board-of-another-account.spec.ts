import { expect, test } from '../fixtures.ts';
import { openBoard, people } from './board.ts';

test('another account is another board, with nothing chosen or held', async ({
  bili,
  signedIn,
}) => {
  const page = await openBoard(bili, signedIn);
  await people(page, 0).first().click();
  await expect(page.getByRole('region', { name: '已选的人' })).toBeVisible();
  await signedIn.context.addCookies(bili.cookies('second'));
  // As when somebody comes back from the tab in which they signed in.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('region', { name: '已选的人' })).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText('200 位')).toHaveCount(0);
});
