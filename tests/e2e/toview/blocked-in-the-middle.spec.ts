import type { FakeBili } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { aids, ready } from './toview-trouble.ts';

const sent = (bili: FakeBili, operation: string) =>
  bili.log.filter((entry) => entry.operation === operation);

test('-412 in the middle: nothing is repeated; reason and time are told, also later', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const before = aids(bili);
  bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'code-412', after: 1 });
  const popup = await openPopup(signedIn);
  const { run, pickAll, removePicked } = await ready(popup);
  await pickAll();
  await removePicked();
  await expect(run('waiting')).toContainText(/后自动继续/, { timeout: 60_000 });
  expect(aids(bili)).toEqual(before.slice(50));
  // What is gone is not shown, and what is not gone is shown as waiting.
  const rows = popup.locator('[data-view="toview"]').getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '50');
  await expect(rows.first()).toContainText('等待处理');
  expect(sent(bili, 'toviewBatchDelete')).toHaveLength(2);

  await popup.close();
  const again = await ready(await openPopup(signedIn));
  await expect(again.run('waiting')).toContainText('50 / 100');
  await expect(again.view.getByRole('listitem').first()).toContainText('等待处理');
  await again.view.getByRole('button', { name: '取消', exact: true }).click();
  await expect(again.view.locator('[data-outcome="done"]')).toContainText('完成 50');
  expect(sent(bili, 'toviewBatchDelete')).toHaveLength(2);
  await expect(again.view.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '50');
  await expect(again.view.getByText('等待处理')).toHaveCount(0);
});
