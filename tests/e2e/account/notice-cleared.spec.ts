import { expect, test } from '../fixtures.ts';
import { noticeOf, openOwn, SLOW } from './own-page.ts';

test('an empty notice clears it; an unchanged or too long one is not sent', async ({
  bili,
  signedIn,
}) => {
  const own = await openOwn(signedIn);
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
  await own.getByRole('button', { name: '取消' }).click();
  expect(bili.log.some(({ operation }) => operation === 'setSpaceNotice')).toBe(false);

  await edit.click();
  await box.fill('');
  await save.click();
  await expect(own.getByText('还没有公告')).toBeVisible(SLOW);
  expect(noticeOf(bili)).toBe('');
});
