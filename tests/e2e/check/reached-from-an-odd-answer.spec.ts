import { expect, test } from '../fixtures.ts';
import { opened } from '../pages/dashboard.ts';

test('an answer that cannot be read leads to the self-check', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'toviewList' }, kind: 'schema-drift' });
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toContainText('接口可能有变化');
  const [page] = await Promise.all([
    signedIn.context.waitForEvent('page'),
    view.getByRole('link', { name: '用自检看看哪里变了' }).click(),
  ]);
  await opened(page, 'check');
});
