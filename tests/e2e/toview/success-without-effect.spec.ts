import { expect, test } from '../fixtures.ts';
import { aids, keepLiving, LONG_MS, ready } from './toview-trouble.ts';

test('a success without effect: what stayed is named, and can be tried again', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(LONG_MS);
  keepLiving(bili, 5);
  const clear = bili.faults.add({
    match: { operation: ['toviewBatchDelete', 'toviewDelete'] },
    kind: 'no-effect',
  });
  const { view, pick, removePicked } = await ready(await openPopup(signedIn));
  const [title] = await view.locator('[id^="toview-"]').allTextContents();
  await pick(0, 1);
  await removePicked();
  const notice = view.locator('[data-outcome="done"]');
  await expect(notice).toContainText('失败 2', { timeout: 90_000 });
  await notice.getByRole('button', { name: '查看是哪些' }).click();
  await expect(notice.getByRole('listitem')).toHaveCount(2);
  await expect(notice).toContainText(title ?? '');
  expect(aids(bili)).toHaveLength(5);
  clear();
  await notice.getByRole('button', { name: '重试这些' }).click();
  await expect.poll(() => aids(bili), { timeout: 60_000 }).toHaveLength(3);
});
