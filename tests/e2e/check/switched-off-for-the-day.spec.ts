import { expect, test } from '../fixtures.ts';

test('a call that failed three times is let alone for a day, and tried when somebody wants it', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'toviewList' }, kind: 'schema-drift' });
  const asked = () => bili.log.filter(({ operation }) => operation === 'toviewList').length;
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  const retry = view.getByRole('button', { name: '重试' });
  for (const times of [2, 3]) {
    await expect(view).toContainText('接口可能有变化');
    await retry.click();
    await expect.poll(asked).toBe(times);
  }
  await expect(view).toContainText('接口可能有变化');

  await popup.reload();
  await expect(view).toContainText('已自动停用一天');
  await expect(view.getByRole('link', { name: '用自检看看哪里变了' })).toBeVisible();
  expect(asked()).toBe(3);

  bili.faults.clear();
  await retry.click();
  await expect(view).toHaveAttribute('data-state', 'ready');
  await popup.reload();
  await expect(view).toHaveAttribute('data-state', 'ready');
});
