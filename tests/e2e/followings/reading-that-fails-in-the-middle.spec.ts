import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { expectRows } from './workbench.ts';

test('a reading that fails in the middle keeps what came and says why', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', after: 2 });
  const page = await openDashboard(signedIn, '#/followings');
  await expectRows(page, 100);
  const main = page.getByRole('main');
  await expect(main.locator('header')).toContainText('100 位 · 还没有读完');
  await expect(page.getByText(/暂停请求/)).toBeVisible();
});
