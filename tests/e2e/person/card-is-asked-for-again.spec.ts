import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('of somebody who cannot be read it is said why, and they are there when asked for again', async ({
  bili,
  signedIn,
}) => {
  // Who somebody is comes from one call or the other; what panels show goes well, and fills the page.
  for (const operation of ['userInfo', 'userCard']) {
    bili.faults.add({ match: { operation }, kind: 'code-500' });
  }
  const page = await openDashboard(signedIn, `#/user/${PEOPLE.rich}`);
  // A window as low as a laptop's.
  await page.setViewportSize({ width: 1280, height: 700 });
  const main = page.getByRole('main');
  await expect(main).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
  await expect(main.getByText('已关注', { exact: false }).first()).toBeVisible();
  bili.faults.clear();
  await main.getByRole('button', { name: '重试' }).click({ timeout: 5_000 });
  await expect(main).toHaveAttribute('data-state', 'ready');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('深空放映室');
});
