import { expect, test } from '../fixtures.ts';

test('a block is one sentence with its time, without a button that cannot work', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'toviewList' }, kind: 'http-412-html' });
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"][data-state="failed"]');
  await expect(view).toContainText(/为保护账号，已暂停请求，\d\d:\d\d 后继续/);
  await expect(view.getByRole('button', { name: '重试' })).toHaveCount(0);
  await expect(popup.getByText(/暂停请求/)).toHaveCount(1);
});
