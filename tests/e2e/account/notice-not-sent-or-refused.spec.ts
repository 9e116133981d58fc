import { expect, test } from '../fixtures.ts';
import { noticeOf, openOwn, SLOW } from './own-page.ts';

test('an unchanged or too long notice is not sent, a refused one stays, an empty one clears it', async ({
  bili,
  signedIn,
}) => {
  const own = await openOwn(signedIn);
  const before = noticeOf(bili);
  const edit = own.getByRole('button', { name: '编辑公告' });
  const box = own.getByRole('textbox', { name: '公告' });
  const save = own.getByRole('button', { name: '保存' });
  await edit.click();
  await save.click();
  await expect(box).toHaveCount(0);
  await edit.click();
  await box.fill('字'.repeat(152));
  await expect(own.getByText('超出 3 字')).toBeVisible();
  await expect(save).toBeDisabled();
  expect(bili.log.some(({ operation }) => operation === 'setSpaceNotice')).toBe(false);

  bili.faults.add({ match: { operation: 'setSpaceNotice' }, kind: 'code', code: 40021 });
  await box.fill('不合规的话');
  await save.click();
  await expect(own.getByRole('status').filter({ hasText: '操作失败' })).toBeVisible(SLOW);
  await expect(box).toHaveValue('不合规的话');
  expect(noticeOf(bili)).toBe(before);

  bili.faults.clear();
  await own.getByRole('button', { name: '取消' }).click();
  await edit.click();
  await box.fill('');
  await save.click();
  await expect(own.getByText('还没有公告')).toBeVisible(SLOW);
  expect(noticeOf(bili)).toBe('');
});
