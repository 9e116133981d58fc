import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('what was found stays when the look-up is refused in the middle', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/names');
  await opened(page, 'names');
  const names = page.locator('main[data-view="names"]');
  bili.faults.add({ match: { operation: 'nameToUid' }, kind: 'code-412', after: 1, times: 1 });
  await names
    .getByLabel('昵称、空间链接或 UID')
    .fill(Array.from({ length: 30 }, (_, n) => `没有这个人${n}`).join('，'));
  await names.getByRole('button', { name: '查询', exact: true }).click();
  await expect(names.getByRole('status').first()).toContainText('还有 10 个没有查');
  // The page says until when requests are paused, and offers nothing that would be refused.
  await expect(page.getByText(/暂停请求至/)).toBeVisible();
  await expect(names.getByRole('button', { name: '继续查询' })).toHaveCount(0);
  await expect(names.getByRole('button', { name: '重试' })).toHaveCount(0);
});
