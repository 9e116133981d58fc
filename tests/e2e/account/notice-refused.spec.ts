import { expect, test } from '../fixtures.ts';
import { noticeOf, openOwn, SLOW } from './own-page.ts';

test('a refused notice stays in the box, with the reason', async ({ bili, signedIn }) => {
  const own = await openOwn(signedIn);
  const before = noticeOf(bili);
  bili.faults.add({ match: { operation: 'setSpaceNotice' }, kind: 'code', code: 40021 });
  await own.getByRole('button', { name: '编辑公告' }).click();
  const box = own.getByRole('textbox', { name: '公告' });
  await box.fill('不合规的话');
  await own.getByRole('button', { name: '保存' }).click();
  await expect(own.getByRole('status').filter({ hasText: '操作失败' })).toBeVisible(SLOW);
  await expect(box).toHaveValue('不合规的话');
  expect(noticeOf(bili)).toBe(before);
});
