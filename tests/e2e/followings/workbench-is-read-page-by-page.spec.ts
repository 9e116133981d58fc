import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { expectRows, ready } from './workbench.ts';

test('without a copy the list is read page by page, and says when it is whole', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/followings');
  await ready(page);
  const head = page.getByRole('main').locator('header');
  await expect(head).toContainText('刚刚核对，数据完整', { timeout: 30_000 });
  const total = bili.state.viewer.followings.size;
  await expect(head).toContainText(`${total} 位`);
  await expectRows(page, total);
  expect(bili.log.filter(({ operation }) => operation === 'followings')).toHaveLength(
    Math.ceil(total / 50),
  );
});
