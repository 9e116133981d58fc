import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('another account signs in under an open page: what it showed of the first is gone', async ({
  bili,
  signedIn,
}) => {
  bili.state.second.toview.length = 0;
  const page = await openDashboard(signedIn, '#/toview');
  await opened(page, 'toview');
  const main = page.getByRole('main');
  await expect(main.getByRole('listitem').first()).toBeVisible();
  const box = main.getByRole('checkbox').first();
  await box.click();
  await expect(box).toBeChecked();
  await signedIn.context.addCookies(bili.cookies('second'));
  await expect(main).toHaveAttribute('data-state', 'empty');
  await expect(main.getByRole('listitem')).toHaveCount(0);

  // Back again, by another page: that of the first is shown, and nothing is chosen.
  await signedIn.context.addCookies(bili.cookies('viewer'));
  await expect(main.getByRole('listitem').first()).toBeVisible();
  await expect(main.getByRole('checkbox', { checked: true })).toHaveCount(0);
});
